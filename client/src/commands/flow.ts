import { commands, type Disposable, l10n, Selection, type TextEditor, TextEditorRevealType } from 'vscode';
import { findingAtRequest, type StepParams, stepRequest } from '../../../server/src/protocol';
import { registerDumpEditorCommands, tell } from '../editors';
import type { Server } from '../server';
import { placeIn, toRange } from '../wire';

/** Going from finding to finding, from article to article, from note to note. */
export function registerFlow(server: Server): Disposable {
  const step = (what: StepParams['what'], to: StepParams['to']) => (editor: TextEditor) =>
    goTo(server, editor, what, to);
  return registerDumpEditorCommands({
    nextFinding: step('finding', 'next'),
    previousFinding: step('finding', 'previous'),
    nextArticle: step('article', 'next'),
    previousArticle: step('article', 'previous'),
    nextNote: step('note', 'next'),
    previousNote: step('note', 'previous'),
  });
}

async function goTo(server: Server, editor: TextEditor, what: StepParams['what'], to: StepParams['to']): Promise<void> {
  const place = placeIn(editor.document, editor.selection.active);
  const range = await server.ask(stepRequest, { ...place, what, to });
  if (range === null) {
    tell(nothingLeft(what));
    return;
  }
  const { start } = toRange(range);
  editor.selection = new Selection(start, start);
  editor.revealRange(toRange(range), TextEditorRevealType.InCenterIfOutsideViewport);
  if (what === 'finding') await explain(server, editor);
}

/** Shows what is wrong beside the text, and says it in the status bar too, where a screen reader finds it. */
async function explain(server: Server, editor: TextEditor): Promise<void> {
  const finding = await server.ask(findingAtRequest, placeIn(editor.document, editor.selection.active));
  if (finding !== null) tell(finding.message);
  await commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}

function nothingLeft(what: StepParams['what']): string {
  switch (what) {
    case 'finding':
      return l10n.t('No findings in this dump.');
    case 'article':
      return l10n.t('No articles in this dump.');
    case 'note':
      return l10n.t('No notes in this dump.');
  }
}
