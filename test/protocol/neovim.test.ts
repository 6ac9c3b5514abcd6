import { strict as assert } from 'node:assert';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
      const answer = path.join(folder, 'answer.json');
      const env = { ...process.env, SERVER: path.resolve('dist/server.js'), DUMP: dump, ANSWER: answer };
      execFileSync('nvim', ['--clean', '--headless', '-c', `luafile ${script}`], {
        env: { ...env, XDG_STATE_HOME: folder, XDG_CACHE_HOME: folder, XDG_DATA_HOME: folder },
        stdio: 'pipe',
        timeout: 50_000,
      });
      const { hover, ...seen } = JSON.parse(readFileSync(answer, 'utf8'));
      assert.deepEqual(seen, {
        findings: ['glued-byline'],
        symbols: ['青禾镇 文化大院唱起来'],
        undone: ['青禾镇 文化大院唱起来', '', '本报讯 7月1日，村民早早等候开场。记者 方叙言'],
        repaired: ['青禾镇 文化大院唱起来', '', '本报讯 7月1日，村民早早等候开场。', '', '记者 方叙言'],
        formatted: ['青禾镇 文化大院唱起来', '', '本报讯 7月1日，村民早早等候开场。', '', '记者 方叙言'],
      });
      assert.match(hover, /glued-byline/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** Works from Neovim 0.7 on, which is what stable distributions still have: no `-l`, no `vim.lsp.start`, no `vim.fs`. */
const LUA = `
local function try()
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.DUMP))
  local buffer = vim.api.nvim_get_current_buf()
  local config = {
    name = 'newsproof',
    cmd = { 'node', vim.env.SERVER, '--stdio' },
    root_dir = vim.fn.fnamemodify(vim.env.DUMP, ':h'),
  }
  if vim.lsp.start then
    assert(vim.lsp.start(config), 'the client started')
  else
    vim.lsp.buf_attach_client(buffer, assert(vim.lsp.start_client(config), 'the client started'))
  end

  local function wait(what, holds)
    assert(vim.wait(20000, holds, 20), what)
  end
  local document = { uri = vim.uri_from_bufnr(buffer) }
  local function ask(method, params)
    local answers = assert(vim.lsp.buf_request_sync(buffer, method, params, 20000), method)
    for _, answer in pairs(answers) do return answer.result end
  end
  local function names(list, name_of)
    local all = {}
    for _, one in ipairs(list) do table.insert(all, name_of(one)) end
    return all
  end
  local function lines()
    return vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
  end
  local function rule_of(diagnostic)
    return diagnostic.code or diagnostic.user_data.lsp.code
  end
  local seen = {}

  wait('findings', function() return #vim.diagnostic.get(buffer) > 0 end)
  local found = vim.diagnostic.get(buffer)
  seen.findings = names(found, rule_of)
  seen.symbols = names(ask('textDocument/documentSymbol', { textDocument = document }), function(one) return one.name end)

  local place = { line = found[1].lnum, character = vim.str_utfindex(lines()[3], found[1].col) }
  seen.hover = ask('textDocument/hover', { textDocument = document, position = place }).contents.value

  local actions = ask('textDocument/codeAction', {
    textDocument = document,
    range = { start = place, ['end'] = place },
    context = { diagnostics = {}, only = { 'quickfix' } },
  })
  local preferred
  for _, action in ipairs(actions) do if action.isPreferred then preferred = action end end
  vim.lsp.util.apply_workspace_edit(assert(preferred, 'a preferred repair').edit, 'utf-16')
  seen.repaired = lines()
  wait('no findings', function() return #vim.diagnostic.get(buffer) == 0 end)

  vim.cmd('undo')
  seen.undone = lines()
  wait('findings again', function() return #vim.diagnostic.get(buffer) > 0 end)
  local options = { tabSize = 2, insertSpaces = true }
  local edits = ask('textDocument/formatting', { textDocument = document, options = options })
  vim.lsp.util.apply_text_edits(edits, buffer, 'utf-16')
  seen.formatted = lines()
  return seen
end

local ok, seen = pcall(try)
if not ok then
  io.stderr:write(tostring(seen) .. '\\n')
  vim.cmd('cquit 1')
end
vim.fn.writefile({ vim.fn.json_encode(seen) }, vim.env.ANSWER)
vim.cmd('qall!')
`;
