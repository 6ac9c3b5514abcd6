import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import * as path from 'node:path';
import { readPage } from '../../server/src/core/page/reading';
import { outline } from '../../server/src/features/outline';
import { cleanPage } from '../damage/cleanPages';
import { damaged } from '../damage/damage';
import { type SeededRandom, seededRandom } from '../harness/random';
import { Editor, fullCapabilities, pushCapabilities } from './editor';

const URI = 'file:///fuzz/page.txt';

describe('a client that makes no sense', function () {
  this.timeout(60_000);

  it('gets an answer to every request, wherever it asks and whatever it has changed', async () => {
    const random = seededRandom(51);
    const editor = await Editor.start();
    await editor.open(URI, damaged(cleanPage(random), random).text);
    const answers: Promise<unknown>[] = [];
    for (let step = 0; step < 400; step++) {
      if (random.chance(0.5)) await editor.notify('textDocument/didChange', someChange(random, step));
      const [method, params] = someRequest(random);
      answers.push(editor.request(method, params).catch((error: Error) => error.message));
      if (step % 40 === 0) await Promise.all(answers);
    }
    assert.equal((await Promise.all(answers)).length, 400);
    assert.equal(await editor.server.stop(), 0);
  });

  it('is refused politely when its parameters are missing or of the wrong kind', async () => {
    const editor = await Editor.start();
    await editor.open(URI, '青禾镇 文化大院唱起来\n');
    for (const method of METHODS) {
      for (const params of [null, undefined, {}, [], 7, { textDocument: null }, { textDocument: { uri: 7 } }]) {
        // An answer or an error, but an end.
        await editor.request(method, params).catch(() => undefined);
      }
    }
    await editor.notify('textDocument/didChange', {});
    await editor.notify('textDocument/didOpen', { textDocument: null });
    await editor.notify('workspace/didChangeWatchedFiles', { changes: 3 });
    await editor.notify('no/such/notification', { a: 1 });
    await assert.rejects(editor.request('no/such/request', {}));
    assert.notEqual(await editor.request('newsproof/status', {}), null);
    assert.equal(await editor.server.stop(), 0);
  });

  it('can cancel what it has asked for, and goes on asking', async () => {
    const random = seededRandom(52);
    const text = Array.from({ length: 150 }, () => damaged(cleanPage(random), random).text).join('\n\n');
    const editor = await Editor.start();
    await editor.open(URI, text);
    const { connection } = editor.server;
    const { CancellationTokenSource } = await import('vscode-languageserver-protocol/node');
    const source = new CancellationTokenSource();
    const asked = connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI } }, source.token);
    source.cancel();
    await asked.catch((error: Error) => assert.match(error.message, /cancel|No longer wanted/i));
    assert.ok((await editor.findings(URI)).length > 0);
    await editor.server.stop();
  });
});

describe('an editor that does not wait', function () {
  this.timeout(60_000);

  for (const [how, capabilities] of [
    ['asks for findings', fullCapabilities],
    ['is sent findings', pushCapabilities],
  ] as const) {
    it(`gets an answer or an end to all it asks while it types and calls off, and the newest text counts: it ${how}`, async () => {
      const random = seededRandom(53);
      const editor = await Editor.start({ capabilities });
      const { connection } = editor.server;
      const { CancellationTokenSource } = await import('vscode-languageserver-protocol/node');
      await editor.open(URI, Array.from({ length: 2 }, () => damaged(cleanPage(random), random).text).join('\n\n'));
      const answers: Promise<unknown>[] = [];
      for (let step = 0; step < 100; step++) {
        const at = { line: random.between(0, 60), character: 0 };
        await editor.edit(URI, [
          { range: { start: at, end: at }, newText: random.pick(['字', '\n', '记者 方叙言\n', '，']) },
        ]);
        const [method, params] = someRequest(random);
        const source = new CancellationTokenSource();
        answers.push(connection.sendRequest(method, params, source.token).catch((error: Error) => error.message));
        if (random.chance(0.5)) source.cancel();
      }
      assert.equal((await Promise.all(answers)).length, 100);
      const symbols = await editor.request<unknown[]>('textDocument/documentSymbol', { textDocument: { uri: URI } });
      assert.equal(symbols.length, outline(readPage(editor.text(URI))).length);
      assert.equal(await editor.server.stop(), 0);
    });
  }

  it('is answered for a small dump while a large one is still being read', async () => {
    const random = seededRandom(54);
    const page = damaged(cleanPage(random), random).text;
    const editor = await Editor.start();
    const [large, small] = ['file:///fuzz/large.txt', 'file:///fuzz/small.txt'];
    const order: string[] = [];
    const asked = (uri: string) =>
      editor.request('textDocument/foldingRange', { textDocument: { uri } }).then(() => order.push(uri));
    await editor.open(large, `${page}\n\n`.repeat(Math.ceil(1_000_000 / page.length)));
    const both = [asked(large)];
    await editor.open(small, page);
    both.push(asked(small));
    await Promise.all(both);
    assert.deepEqual(order, [small, large]);
    await editor.server.stop();
  });

  for (const [name, text] of [
    ['one line of a million characters', '围观的村民越来越多，'.repeat(100_000)],
    ['nothing but brackets', '（'.repeat(100_000)],
    ['nothing but line ends', '\r\n'.repeat(100_000)],
  ] as const) {
    it(`may open a dump that is ${name}, and ask past its end`, async () => {
      const editor = await Editor.start();
      await editor.open(URI, text);
      const end = { line: 0, character: 5_000_000 };
      for (const method of METHODS) {
        await editor
          .request(method, {
            textDocument: { uri: URI },
            uri: URI,
            position: end,
            positions: [end],
            range: { start: end, end },
          })
          .catch(() => undefined);
      }
      await editor.edit(URI, [{ range: { start: { line: 0, character: 0 }, end }, newText: '青禾镇 文化大院唱起来' }]);
      assert.notEqual(await editor.request('newsproof/status', { uri: URI }), null);
      assert.equal(await editor.server.stop(), 0);
    });
  }
});

describe('a stream that is no protocol', function () {
  this.timeout(20_000);

  for (const [name, bytes] of [
    ['text that is no JSON', frame('this is no JSON')],
    ['JSON that is no message', frame('[1, 2, 3]') + frame('"text"') + frame('null')],
    ['a message without a method', frame('{"jsonrpc":"2.0","id":7}')],
  ] as const) {
    it(`does not crash the server: ${name}`, async () => {
      const server = spawn(process.execPath, [path.resolve('dist/server.js'), '--stdio'], {
        stdio: ['pipe', 'pipe', 'ignore'],
      });
      const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
      const answered = new Promise<string>((resolve) => {
        let output = '';
        server.stdout.setEncoding('utf8').on('data', (chunk: string) => {
          output += chunk;
          if (output.includes('"id":1,') || output.includes('"id":1}')) resolve(output);
        });
      });
      server.stdin.write(bytes);
      server.stdin.write(
        frame(
          '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}',
        ),
      );
      assert.match(await Promise.race([answered, ended.then((code) => `ended with ${code}`)]), /"capabilities"/);
      server.stdin.write(
        frame('{"jsonrpc":"2.0","id":2,"method":"shutdown"}') + frame('{"jsonrpc":"2.0","method":"exit"}'),
      );
      assert.equal(await ended, 0);
    });
  }
});

function frame(content: string): string {
  return `Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`;
}

const METHODS = [
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/selectionRange',
  'textDocument/semanticTokens/full',
  'textDocument/semanticTokens/full/delta',
  'textDocument/semanticTokens/range',
  'textDocument/diagnostic',
  'workspace/diagnostic',
  'textDocument/codeAction',
  'codeAction/resolve',
  'textDocument/formatting',
  'textDocument/rangeFormatting',
  'textDocument/hover',
  'textDocument/codeLens',
  'textDocument/inlayHint',
  'textDocument/documentLink',
  'workspace/symbol',
  'textDocument/references',
  'textDocument/documentHighlight',
  'textDocument/prepareRename',
  'textDocument/rename',
  'textDocument/completion',
  'workspace/executeCommand',
  'newsproof/issues',
  'newsproof/people',
  'newsproof/personArticles',
  'newsproof/findingsByRule',
  'newsproof/findingsOfRule',
  'newsproof/step',
  'newsproof/findingAt',
  'newsproof/fixAll',
  'newsproof/structure',
  'newsproof/readingView',
  'newsproof/isDump',
  'newsproof/ruleDoc',
  'newsproof/status',
  'newsproof/notes',
  'newsproof/articleStatus',
  'newsproof/validatedText',
] as const;

function someRequest(random: SeededRandom): [string, unknown] {
  const range = { start: somePosition(random), end: somePosition(random) };
  const params = {
    textDocument: { uri: random.chance(0.9) ? URI : 'file:///nowhere.txt' },
    uri: URI,
    position: somePosition(random),
    positions: [somePosition(random), somePosition(random)],
    range,
    context: { diagnostics: [], includeDeclaration: true },
    options: { tabSize: 2, insertSpaces: true },
    previousResultId: random.pick(['', '1', '7']),
    previousResultIds: [],
    query: random.pick(['', '青', 'q', '\ud800']),
    newName: random.pick(['', '甲乙', '\n']),
    title: 'an action',
    data: { uri: URI, version: random.between(-1, 300), repair: { what: 'safe' } },
    command: random.pick(['newsproof.server.stet', 'no.such.command', 'join-with-next']),
    what: 'finding',
    to: 'next',
    rule: 'blank-run',
    name: '',
    text: random.pick(['', '\ud800', '青禾镇']),
    safety: 'safe',
    uris: [URI],
  };
  return [random.pick(METHODS), params];
}

const somePosition = (random: SeededRandom) => ({
  line: random.pick([0, 1, 5, 40, 100_000, -1, 2 ** 31]),
  character: random.pick([0, 1, 7, 60, 100_000, -5]),
});

/** Versions that go back, ranges that are upside down or lie outside, and text of all sorts. */
function someChange(random: SeededRandom, step: number): unknown {
  const text = random.pick(['', '字', '\n\n', '\r', '\u0000', '\ud800', '记者 方叙言', '。'.repeat(500)]);
  const change = random.chance(0.05)
    ? { text: damaged(cleanPage(random), random).text }
    : { range: { start: somePosition(random), end: somePosition(random) }, text };
  return {
    textDocument: { uri: URI, version: random.pick([step, step + 2, 0, -7]) },
    contentChanges: [change, change],
  };
}
