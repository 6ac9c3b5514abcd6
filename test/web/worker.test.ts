import { commands, type DocumentSymbol, env, extensions, languages, UIKind, window, workspace } from 'vscode';
import { firstSeed } from '../host/support/seeds';
import { asking, until } from '../host/support/until';

describe('Newsproof in a browser-only editor', () => {
  it('runs in a web worker, with a server in another', async () => {
    const extension = extensions.getExtension('newsproof.newsproof');
    check(extension !== undefined, 'the extension is installed');
    check(env.uiKind === UIKind.Web, 'the editor is a web page');
    check(typeof process === 'undefined' || !('pid' in process), 'there is no Node here');
    const document = await workspace.openTextDocument(await firstSeed());
    await window.showTextDocument(document);
    await until(workspace.onDidOpenTextDocument, () => document.languageId === 'newsdump' || undefined);
    check(extension?.isActive === true, 'a dump has activated the extension');
  });

  it('shows the articles of a dump in the outline', async () => {
    const document = await workspace.openTextDocument(await firstSeed());
    await window.showTextDocument(document);
    const symbols = await asking(async () => {
      const found = await commands.executeCommand<DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return found?.length ? found : undefined;
    });
    const names = symbols.flatMap((symbol) => [symbol, ...symbol.children]).map((symbol) => symbol.name);
    check(names.includes('柳堤防线守一夜 三千沙袋筑平安'), `a headline is among ${names.join(', ')}`);
  });

  it('finds a misread character by the list of words that the worker was given', async () => {
    const content =
      '文化大院唱起来\n\n本报讯 7月1日,青禾镇组织党员重温人党誓词,四乡八里的村民早早搬来板凳等候开场,台下座无虚席。';
    const document = await workspace.openTextDocument({ language: 'newsdump', content });
    await window.showTextDocument(document);
    const misread = await until(languages.onDidChangeDiagnostics, () =>
      languages.getDiagnostics(document.uri).find(({ code }) => codeOf(code) === 'confusable-character'),
    );
    check(
      document.getText(misread.range).includes('人'),
      `人 is what is marked, not ${document.getText(misread.range)}`,
    );
  });
});

const codeOf = (code: unknown): unknown =>
  typeof code === 'object' && code !== null && 'value' in code ? code.value : code;

/** `node:assert` is not for browsers. */
function check(holds: boolean, what: string): void {
  if (!holds) throw new Error(`It does not hold that ${what}`);
}
