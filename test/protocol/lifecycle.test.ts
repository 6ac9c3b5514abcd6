import { strict as assert } from 'node:assert';
import { startServer } from '../support/serverProcess';

describe('the server as a process', () => {
  it('says who it is, and ends with 0 when it is asked to', async () => {
    const server = await startServer();
    assert.equal(server.initialized.serverInfo?.name, 'newsproof');
    assert.equal(await server.stop(), 0);
  });

  it('asks for changes, not for whole documents', async () => {
    const server = await startServer();
    const incremental = 2;
    const { textDocumentSync } = server.initialized.capabilities;
    const change = typeof textDocumentSync === 'object' ? textDocumentSync.change : textDocumentSync;
    assert.equal(change, incremental);
    await server.stop();
  });
});
