import type { Bilingual } from '../../core/text/bilingual';
import type { ExitCode, Shell } from '../shell/shell';
import type { Values } from './parse';

/** What a command is called and takes. Help, parsing and shell completion are all made of this. */
export interface CommandSpec {
  readonly name: string;
  readonly summary: Bilingual;
  /** What stands behind the options, such as `[FILE | FOLDER | GLOB]…`; empty where nothing may. */
  readonly operands: string;
  readonly options: readonly OptionSpec[];
  /** Words that an operand may be, for completion: rule ids, shells. */
  readonly operandChoices?: () => readonly string[];
  readonly examples: readonly Example[];
  /** Paragraphs below the options. */
  readonly notes?: readonly Bilingual[];
}

export interface OptionSpec {
  readonly name: string;
  readonly short?: string;
  /** Names the value, such as `FILE`; a flag has none. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** What is understood besides the choices. */
  readonly accepts?: (value: string) => boolean;
  /** Words that the value may be, for completion alone. */
  readonly suggestions?: () => readonly string[];
  /** May be given several times. */
  readonly many?: true;
  readonly help: Bilingual;
}

export interface Example {
  readonly line: string;
  readonly what: Bilingual;
}

export interface Command {
  readonly spec: CommandSpec;
  run(values: Values, shell: Shell): Promise<ExitCode>;
}
