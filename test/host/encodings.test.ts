import { strict as assert } from 'node:assert';
import { languages, workspace } from 'vscode';
import { closeAll, openSeed } from './support/dumps';
import { until } from './support/until';

describe('a dump in GB18030, called as any text file is', () => {
  after(closeAll);

  it('is opened in its encoding, known for a dump, and has nothing lost', async () => {
    const { document } = await openSeed('009');
    assert.match(document.getText(), /剪刀/);
    const found = await until(languages.onDidChangeDiagnostics, () => {
      const all = languages.getDiagnostics(document.uri);
      return all.length > 0 ? all : undefined;
    });
    assert.ok(found.every(({ code }) => !JSON.stringify(code).includes('replacement-character')));
    assert.match(document.getText(), /剪刀/);
    assert.equal(document.isDirty, false);
    const onDisk = await workspace.fs.readFile(document.uri);
    assert.throws(() => new TextDecoder('utf-8', { fatal: true }).decode(onDisk));
  });
});
