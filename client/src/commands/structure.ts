import { type Disposable, l10n, type TextEditor } from 'vscode';
import { type StructureCommand, structureRequest } from '../../../server/src/protocol';
import { registerDumpEditorCommands, tell } from '../editors';
import type { Server } from '../server';
import { applyEdits, placeIn } from '../wire';

/** Joining, splitting and moving what stands at the cursor. */
export function registerStructure(server: Server): Disposable {
  const run = (command: StructureCommand) => async (editor: TextEditor) => {
    const place = placeIn(editor.document, editor.selection.active);
    const repair = await server.ask(structureRequest, { ...place, command });
    if (repair === null) tell(l10n.t('That makes no sense at this place.'));
    else if (await applyEdits([repair.edit])) tell(repair.title);
  };
  return registerDumpEditorCommands({
    joinWithNext: run('join-with-next'),
    splitArticle: run('split-article'),
    mergeWithPrevious: run('merge-with-previous'),
    moveBlockUp: run('move-block-up'),
    moveBlockDown: run('move-block-down'),
    moveBylineToEnd: run('move-byline-to-end'),
  });
}
