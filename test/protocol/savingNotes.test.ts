import { strict as assert } from 'node:assert';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
} from 'vscode-languageserver-protocol/node';
import { languageId, type NoteResult, noteActionRequest, notesChangedNotification } from '../../server/src/protocol';
import { type ServerProcess, startServer } from '../support/serverProcess';

const TEXT = '老街修缮完工\n\n本报讯 四十间铺面重新开张,街坊们都来看热闹,说还是原来的味道。\n';

describe('saving a dump whose noted words were typed over', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'newsproof-saving-'));
  const file = path.join(folder, 'page.dump.txt');
  const uri = pathToFileURL(file).href;
  let server: ServerProcess;

  before(async () => {
    writeFileSync(file, TEXT);
    server = await startServer();
  });

  after(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  it('writes down where the note now stands, and leaves the dump alone', async () => {
    const { connection } = server;
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text: TEXT },
    });
    const range = { start: { line: 2, character: 4 }, end: { line: 2, character: 12 } };
    const added = await connection.sendRequest<NoteResult>(noteActionRequest.method, {
      uri,
      action: { kind: 'add', range, note: 'query', text: '几间?' },
    });
    assert.equal(added.refused, null);
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range, text: '数十家老字号一齐' }],
    });
    const settled = new Promise<void>((resolve) => {
      connection.onNotification(notesChangedNotification.method, () => resolve());
    });
    await connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
    await settled;
    const lines = readFileSync(`${file}.anno.jsonl`, 'utf8').trimEnd().split('\n');
    const place = JSON.parse(lines[1]!);
    assert.equal(place['newsproof:op'], 'place');
    assert.equal(place.body.selector[0].exact, '数十家老字号一齐');
    assert.equal(readFileSync(file, 'utf8'), TEXT);
  });
});
