import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Values } from '../args/parse';
import type { Command, CommandSpec } from '../args/spec';
import { type ExitCode, UsageError } from '../shell/shell';

const spec: CommandSpec = {
  name: 'lsp',
  summary: {
    en: 'Start the language server, for editors that know the Language Server Protocol.',
    zh: '启动语言服务器，供支持 LSP 的编辑器使用。',
  },
  operands: '',
  options: [
    {
      name: 'stdio',
      help: { en: 'Speak over standard input and output (the default).', zh: '通过标准输入输出通信（默认）。' },
    },
    { name: 'socket', value: 'PORT', help: { en: 'Connect to a port of this machine.', zh: '连接本机的端口。' } },
    { name: 'pipe', value: 'NAME', help: { en: 'Connect to a named pipe.', zh: '连接命名管道。' } },
    {
      name: 'node-ipc',
      help: { en: 'Speak over the channel of a Node parent process.', zh: '通过 Node 父进程的通道通信。' },
    },
    {
      name: 'clientProcessId',
      value: 'PID',
      help: { en: 'End when this process ends.', zh: '指定进程结束时随之退出。' },
    },
  ],
  examples: [
    {
      line: 'newsproof lsp --stdio',
      what: { en: 'As an editor starts it.', zh: '由编辑器启动。' },
    },
  ],
};

export const lsp: Command = {
  spec,
  async run(values, shell) {
    const server = serverBeside(shell.program);
    checkAddress(values);
    if (!['socket', 'pipe'].some((name) => values.text(name) !== undefined) && !values.flag('node-ipc')) {
      // The server reads its transport from the command line of the process.
      if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
    }
    await import(server);
    // The server ends the process itself, when its client says so or is gone.
    return new Promise<ExitCode>(() => {});
  },
};

/** The server takes what is no port for none at all, and an editor would wait for ever. */
function checkAddress(values: Values): void {
  const port = values.text('socket');
  if (port !== undefined && !isPort(port)) {
    throw new UsageError({
      en: `--socket takes a port from 1 to 65535, not "${port}"`,
      zh: `--socket 须为 1 到 65535 之间的端口，而不是“${port}”`,
    });
  }
  if (values.text('pipe') === '') throw new UsageError({ en: '--pipe is empty', zh: '--pipe 的值为空' });
}

const isPort = (word: string): boolean => /^\d{1,5}$/.test(word) && Number(word) >= 1 && Number(word) <= 65_535;

/** The bundle that editors start, beside this one; the same file that the extension runs. */
function serverBeside(program: string): string {
  const candidates = [join(dirname(program), 'server.js'), join(dirname(program), '..', 'node', 'main.js')];
  const found = candidates.find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new UsageError({
    en: `the language server is missing: ${candidates[0]}`,
    zh: `缺少语言服务器：${candidates[0]}`,
  });
}
