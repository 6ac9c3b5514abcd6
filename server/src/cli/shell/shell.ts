import type { Bilingual, Language } from '../../core/text/bilingual';
import { visible } from '../print/visible';

/**
 * All that a command knows of the world around it. A process has one (see `processShell.ts`), and a test makes its own.
 */
export interface Shell {
  readonly cwd: string;
  readonly language: Language;
  readonly out: Output;
  readonly err: Output;
  /** All of standard input; throws `Interrupted` where somebody stops the run before its end. */
  readInput(): Promise<Uint8Array>;
  /** The file that runs Newsproof, for worker threads, the language server beside it, and git hooks. */
  readonly program: string;
  /** Aborted when somebody asks the run to stop. */
  readonly interrupted: AbortSignal;
}

export interface Output {
  /** Resolves when there is room for more, so that a slow reader does not fill the memory. */
  write(text: string | Uint8Array): Promise<void>;
  /** Its width in columns where this is a terminal, else null. */
  readonly columns: number | null;
  readonly colour: boolean;
}

/** 0: nothing to say. 1: findings at or above the failing level. 2: something could not be done. */
export enum ExitCode {
  Clean = 0,
  Findings = 1,
  Trouble = 2,
  /** Stopped by the person at the keyboard, as shells count it. */
  Interrupted = 130,
  /** Whoever read the output went away before its end; what SIGPIPE makes of other programs. */
  ClosedPipe = 141,
}

export const say = (shell: Pick<Shell, 'language'>, text: Bilingual): string => text[shell.language];

/** Ends the command with one clear line; thrown by what a person has got wrong. */
export class UsageError extends Error {
  readonly text: Bilingual;

  constructor(text: Bilingual) {
    super(text.en);
    this.text = text;
  }
}

/** Ends the command without a word: the person at the keyboard knows why. */
export class Interrupted extends Error {}

/** One line, whatever the names in it hold. */
export async function complain(shell: Shell, text: Bilingual): Promise<void> {
  await shell.err.write(`newsproof: ${visible(say(shell, text))}\n`);
}
