import { addAbortSignal } from 'node:stream';
import { type Language, languageOf } from '../../core/text/bilingual';
import { Interrupted, type Output, type Shell } from './shell';

/** The shell of this process. `program` is the file that node was started with. */
export function processShell(program: string, askedLanguage: string | undefined): Shell {
  const interruption = new AbortController();
  process.once('SIGINT', () => interruption.abort());
  return {
    cwd: process.cwd(),
    language: chosenLanguage(askedLanguage, process.env),
    out: bufferedOutput(process.stdout, process.env),
    err: directOutput(process.stderr, process.env),
    readInput: () => readInput(interruption.signal),
    program,
    interrupted: interruption.signal,
  };
}

/** `--lang`, else what the environment says, in the order in which every Unix program asks it. */
export function chosenLanguage(asked: string | undefined, env: Readonly<Record<string, string | undefined>>): Language {
  const said = asked ?? [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '');
  // Unix writes zh_CN.UTF-8 where the web writes zh-CN.
  return languageOf(said?.replace('_', '-'));
}

function directOutput(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): Output {
  return {
    write: (text) => written(stream, text),
    // A terminal that does not know its own width says 0.
    columns: stream.isTTY ? stream.columns || 80 : null,
    colour: wantsColour(stream.isTTY === true, env),
  };
}

function bufferedOutput(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): Output {
  const direct = directOutput(stream, env);
  if (direct.columns !== null) return direct;
  const buffer = new OutputBuffer(stream);
  process.once('beforeExit', () => void buffer.flush());
  return { ...direct, write: (text) => buffer.write(text) };
}

/** Gathers what goes to a file or a pipe into larger pieces: a system call for each small file would cost more than the file. */
class OutputBuffer {
  readonly #stream: NodeJS.WriteStream;
  /** Encoded as it comes: to join many words first and encode them later would copy all of them twice more. */
  #bytes = Buffer.allocUnsafeSlow(ENOUGH);
  #length = 0;
  #flushed = performance.now();

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
  }

  async write(text: string | Uint8Array): Promise<void> {
    if (typeof text !== 'string' || text.length * MOST_BYTES > ENOUGH) {
      await this.flush();
      return written(this.#stream, text);
    }
    if (this.#length + text.length * MOST_BYTES > ENOUGH) await this.flush();
    this.#length += this.#bytes.write(text, this.#length);
    // A slow run is followed by somebody who waits for its next line.
    if (performance.now() - this.#flushed > PATIENCE) await this.flush();
  }

  async flush(): Promise<void> {
    this.#flushed = performance.now();
    if (this.#length === 0) return;
    const bytes = this.#bytes.subarray(0, this.#length);
    // The stream may still be at the old one when the next word comes.
    this.#bytes = Buffer.allocUnsafeSlow(ENOUGH);
    this.#length = 0;
    await written(this.#stream, bytes);
  }
}

const ENOUGH = 1 << 16;
/** What a UTF-16 unit takes in UTF-8 at most. */
const MOST_BYTES = 3;
const PATIENCE = 200;

/** See no-color.org and force-color.org; a terminal that calls itself dumb shows no colours either. */
export function wantsColour(terminal: boolean, env: Readonly<Record<string, string | undefined>>): boolean {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '') return env.FORCE_COLOR !== '0';
  return terminal && env.TERM !== 'dumb';
}

function written(stream: NodeJS.WriteStream, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    // Called with an error as well, where nothing would ever drain and the run would end half done.
    if (stream.write(text, () => resolve())) resolve();
  });
}

async function readInput(interrupted: AbortSignal): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const input = addAbortSignal(interrupted, process.stdin);
  try {
    for await (const chunk of input) chunks.push(chunk as Uint8Array);
  } catch (error) {
    throw interrupted.aborted ? new Interrupted() : error;
  }
  return Buffer.concat(chunks);
}
