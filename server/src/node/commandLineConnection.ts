import { parseArgs } from 'node:util';
import {
  type Connection,
  createConnection,
  createServerPipeTransport,
  createServerSocketTransport,
  type MessageWriter,
  ProposedFeatures,
} from 'vscode-languageserver/node';
import { visible } from '../cli/print/visible';
import { chosenLanguage } from '../cli/shell/processShell';
import type { Bilingual } from '../core/text/bilingual';

/**
 * The connection that a command line asks for: `--stdio`, `--node-ipc`, `--socket=5007` or `--pipe=NAME`. Where nobody
 * answers at a port or a pipe the process ends with a line on standard error: it has no other way to tell anybody.
 */
export function connectionFor(args: readonly string[]): Connection {
  const { values } = parseArgs({ args: [...args], options: OPTIONS, strict: false });
  const { socket, pipe, lang } = values as Readonly<Partial<Record<keyof typeof OPTIONS, string>>>;
  // Standard streams and the channel of a parent process are there, or the process would not be.
  if (!socket && !pipe) return createConnection(ProposedFeatures.all);
  const [reader, writer] = socket ? createServerSocketTransport(Number(socket)) : createServerPipeTransport(pipe!);
  endWithoutAnswer(writer, socket ? `--socket ${socket}` : `--pipe ${pipe}`, lang);
  return createConnection(ProposedFeatures.all, reader, writer);
}

const OPTIONS = { socket: { type: 'string' }, pipe: { type: 'string' }, lang: { type: 'string' } } as const;

function endWithoutAnswer(writer: MessageWriter, where: string, askedLanguage: string | undefined): void {
  writer.onError(([error]) => {
    const { syscall, code } = error as NodeJS.ErrnoException;
    // A client that was there and is gone is the business of the protocol.
    if (syscall !== 'connect') return;
    const words = NO_ANSWER(where, code ?? error.message)[chosenLanguage(askedLanguage, process.env)];
    process.stderr.write(`newsproof: ${visible(words)}\n`, () => process.exit(2));
  });
}

const NO_ANSWER = (where: string, code: string): Bilingual => ({
  en: `${where}: ${(REASONS[code] ?? OTHER(code)).en}`,
  zh: `${where}：${(REASONS[code] ?? OTHER(code)).zh}`,
});

const REASONS: Readonly<Record<string, Bilingual>> = {
  ECONNREFUSED: { en: 'nobody listens there', zh: '没有程序在此监听' },
  ENOENT: { en: 'there is no such pipe', zh: '没有此管道' },
  EACCES: { en: 'permission denied', zh: '没有权限' },
};

const OTHER = (code: string): Bilingual => ({ en: `cannot be connected to (${code})`, zh: `无法连接（${code}）` });
