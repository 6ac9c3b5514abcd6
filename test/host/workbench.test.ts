import { strict as assert } from 'node:assert';
import {
  CompletionItemKind,
  type CompletionList,
  commands,
  Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
} from 'vscode';
import { hasPage, page } from '../support/page';
import { closeAll, openDump, writeFile } from './support/dumps';
import { asking } from './support/until';

const headline = '晒谷场上打粮忙 合作社里算新账';
const paragraph = '晒谷场上一片金黄。社员们趁着好天气翻晒新收的稻谷,会计在一旁记账,脸上都带着笑。';

/** What VS Code itself makes of a dump, given what the extension contributes. */
(hasPage ? describe : describe.skip)('a dump in the workbench', () => {
  let dump: TextEditor;
  beforeEach(async () => {
    const paragraphs = Array.from({ length: 80 }, (_, i) => `${paragraph}第${i + 1}天也是这样。`);
    const text = [headline, `本报讯 ${paragraph}`, ...paragraphs, '记者 林晓舟'].join('\n\n');
    dump = await openDump(await writeFile('long.dump.txt', `${text}\n`));
  });
  afterEach(closeAll);

  it('has the colours that the settings name, and an icon of its own', async () => {
    await page.waitFor('.monaco-workbench.vscode-theme-defaults-themes-light_modern-json');
    await page.waitFor('.tab .newsdump-lang-file-icon');
  });

  it('keeps the headline in sight while a long article is scrolled, and in the breadcrumbs', async () => {
    const line = dump.document.lineCount - 20;
    dump.revealRange(new Range(line, 0, line, 0), TextEditorRevealType.AtTop);
    await page.waitFor('.sticky-widget .sticky-line-content:has-text("晒谷场上打粮忙")');
    dump.selection = new Selection(line, 0, line, 0);
    await page.waitFor('.monaco-breadcrumb-item:has-text("晒谷场上打粮忙")');
  });

  it('offers snippets for bylines and datelines', async () => {
    const end = dump.document.lineAt(dump.document.lineCount - 1).range.end;
    const labels = await asking(async () => {
      const { items } = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        dump.document.uri,
        end,
      );
      const snippets = items.filter(({ kind }) => kind === CompletionItemKind.Snippet);
      return snippets.length > 0
        ? snippets.map(({ label }) => (typeof label === 'string' ? label : label.label))
        : undefined;
    });
    for (const prefix of ['byline', '通讯员', 'dateline', '本报讯记者'])
      assert.ok(labels.includes(prefix), labels.join());
  });
});
