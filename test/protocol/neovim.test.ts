import { strict as assert } from 'node:assert';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';

const isInstalled = spawnSync('nvim', ['--version']).status === 0;

describe('Neovim', function () {
  this.timeout(60_000);

  if (!isInstalled) {
    it('is not installed here: its own client could not be tried', () => assert.equal(isInstalled, false));
    return;
  }

  it('shows findings and the outline, and repairs, with nothing but its built-in client', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'newsproof-nvim-'));
    try {
      const dump = path.join(folder, 'page.txt');
      writeFileSync(dump, '青禾镇 文化大院唱起来\n\n本报讯 7月1日，村民早早等候开场。记者 方叙言\n');
      const script = path.join(folder, 'try.lua');
      writeFileSync(script, LUA);
      const env = { ...process.env, NEWSPROOF_SERVER: path.resolve('dist/server.js'), XDG_STATE_HOME: folder };
      const output = execFileSync('nvim', ['--clean', '--headless', '-l', script, dump], {
        env,
        encoding: 'utf8',
        stdio: 'pipe',
      });
      assert.deepEqual(JSON.parse(output), {
        findings: ['glued-byline'],
        symbols: ['青禾镇 文化大院唱起来'],
        repaired: ['青禾镇 文化大院唱起来', '', '本报讯 7月1日，村民早早等候开场。', '', '记者 方叙言'],
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

const LUA = `
vim.cmd.edit(vim.fn.fnameescape(arg[1]))
local buffer = vim.api.nvim_get_current_buf()
local client = vim.lsp.start({
  name = 'newsproof',
  cmd = { 'node', vim.env.NEWSPROOF_SERVER, '--stdio' },
  root_dir = vim.fs.dirname(arg[1]),
})
assert(client, 'the client started')
local function wait(what, holds)
  assert(vim.wait(20000, holds, 20), what)
end
wait('findings', function() return #vim.diagnostic.get(buffer) > 0 end)
local findings = vim.tbl_map(function(one) return one.code end, vim.diagnostic.get(buffer))
local document = { textDocument = vim.lsp.util.make_text_document_params(buffer) }
local function ask(method, params)
  local answers = assert(vim.lsp.buf_request_sync(buffer, method, params, 20000))
  for _, answer in pairs(answers) do return answer.result end
end
local symbols = vim.tbl_map(function(one) return one.name end, ask('textDocument/documentSymbol', document))
local edits = ask('textDocument/formatting', vim.tbl_extend('force', document, { options = { tabSize = 2, insertSpaces = true } }))
vim.lsp.util.apply_text_edits(edits, buffer, 'utf-16')
local repaired = vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
io.stdout:write(vim.json.encode({ findings = findings, symbols = symbols, repaired = repaired }))
vim.cmd('qall!')
`;
