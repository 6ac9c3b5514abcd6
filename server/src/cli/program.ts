import { nearestWord } from '../core/config/didYouMean';
import type { Bilingual } from '../core/text/bilingual';
import { commandHelp, generalHelp } from './args/help';
import { isLanguage, parseCommandLine } from './args/parse';
import type { Command } from './args/spec';
import { allCommands, commandNames, loadCommand } from './commands/commands';
import { fileTrouble } from './files/trouble';
import { chosenLanguage, processShell } from './shell/processShell';
import { complain, ExitCode, Interrupted, type Shell, say, UsageError } from './shell/shell';
import { versionOf } from './shell/version';

/** Runs one command line of this process and says how it ended. `program` is the file that it was started with. */
export function runProgram(args: readonly string[], program: string): Promise<ExitCode> {
  const asked = askedLanguage(args);
  if (!isInFolder()) return Promise.resolve(complainOfNoFolder(asked));
  const shell = processShell(program, asked);
  // Who does not listen to what goes wrong has closed the pipe, and is told no more.
  process.stderr.on('error', () => undefined);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`| head`) closes the pipe. Nothing is said, but what was not done is not called done.
    if (error.code === 'EPIPE') process.exit(ExitCode.ClosedPipe);
    void complain(shell, fileTrouble(say(shell, OUTPUT), error)).finally(() => process.exit(ExitCode.Trouble));
  });
  return run(args, shell);
}

/** False where somebody has removed the folder that the process was started in. */
function isInFolder(): boolean {
  try {
    return process.cwd() !== '';
  } catch {
    return false;
  }
}

function complainOfNoFolder(asked: string | undefined): ExitCode {
  process.stderr.write(`newsproof: ${NO_FOLDER[chosenLanguage(asked, process.env)]}\n`);
  return ExitCode.Trouble;
}

/** The same in whatever shell; the tests bring their own. */
export async function run(args: readonly string[], shell: Shell): Promise<ExitCode> {
  try {
    return await dispatch(withoutLanguage(args), shell);
  } catch (error) {
    if (error instanceof Interrupted) return ExitCode.Interrupted;
    await complain(shell, error instanceof UsageError ? error.text : unexpected(error));
    return ExitCode.Trouble;
  }
}

async function dispatch(args: readonly string[], shell: Shell): Promise<ExitCode> {
  const [name, ...rest] = args;
  switch (name) {
    case undefined:
      await shell.err.write(await helpFor(undefined, shell));
      return ExitCode.Trouble;
    case '--version':
    case '-V':
      await shell.out.write(`newsproof ${versionOf(shell.program)}\n`);
      return ExitCode.Clean;
    case '--help':
    case '-h':
    case 'help':
      await shell.out.write(await helpFor(withoutLanguage(rest)[0], shell));
      return ExitCode.Clean;
    default:
      return runCommand(await commandNamed(name), rest, shell);
  }
}

async function runCommand(command: Command, args: readonly string[], shell: Shell): Promise<ExitCode> {
  const values = parseCommandLine(command.spec, args);
  if (!values.flag('help')) return command.run(values, shell);
  await shell.out.write(commandHelp(command.spec, shell.language));
  return ExitCode.Clean;
}

async function helpFor(name: string | undefined, shell: Shell): Promise<string> {
  if (name !== undefined) return commandHelp((await commandNamed(name)).spec, shell.language);
  const commands = await allCommands();
  return generalHelp(
    commands.map(({ spec }) => spec),
    shell.language,
  );
}

async function commandNamed(name: string): Promise<Command> {
  const command = await loadCommand(name);
  if (command !== undefined) return command;
  const guess = nearestWord(name, commandNames);
  throw new UsageError({
    en: `unknown command "${name}"; ${guess === null ? 'see "newsproof --help"' : `did you mean "${guess}"?`}`,
    zh: `未知命令“${name}”，${guess === null ? '参见“newsproof --help”' : `是否想写“${guess}”？`}`,
  });
}

/** `--lang` may stand before the command as well; it is read before anything is said. */
function askedLanguage(args: readonly string[]): string | undefined {
  const inline = args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  const at = args.indexOf('--lang');
  return inline ?? (at < 0 ? undefined : args[at + 1]);
}

function withoutLanguage(args: readonly string[]): readonly string[] {
  const [first, second] = args;
  const isInline = first?.startsWith('--lang=') === true;
  if (!isInline && first !== '--lang') return args;
  const value = isInline ? first.slice('--lang='.length) : (second ?? '');
  if (!isLanguage(value)) {
    throw new UsageError({
      en: `--lang is one of en, zh, not "${value}"`,
      zh: `--lang 须为 en、zh 之一，而不是“${value}”`,
    });
  }
  return args.slice(isInline ? 1 : 2);
}

const NO_FOLDER: Bilingual = { en: 'the current folder is gone', zh: '当前文件夹已不存在' };

const OUTPUT: Bilingual = { en: 'standard output', zh: '标准输出' };

function unexpected(error: unknown): Bilingual {
  const words = error instanceof Error ? error.message.split('\n')[0]! : String(error);
  return { en: `this should not have happened: ${words}`, zh: `出现意外错误：${words}` };
}
