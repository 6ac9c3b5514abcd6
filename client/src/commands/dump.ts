import { type Disposable, type ExtensionContext, Uri, ViewColumn, window, workspace } from 'vscode';
import { languageId } from '../../../server/src/protocol';
import { type Detection, documentOf } from '../detection';
import { registerCommands } from '../editors';

/** Commands that say what a file is, and one that brings a page to try things on. */
export function registerDumpCommands(context: ExtensionContext, detection: Detection): Disposable {
  const choose = (choice: 'dump' | 'text') => async (target?: Uri) => {
    const document = await documentOf(target);
    if (document !== undefined) await detection.choose(document, choice);
  };
  return registerCommands({
    treatAsDump: choose('dump'),
    treatAsText: choose('text'),
    openSample: async () => {
      const sample = Uri.joinPath(context.extensionUri, 'media', 'practice.dump.txt');
      const content = new TextDecoder().decode(await workspace.fs.readFile(sample));
      // Untitled: one can do no harm to it, and open it anew as often as one likes.
      const document = await workspace.openTextDocument({ language: languageId, content });
      // Beside the walkthrough, so that both can be read.
      const besides = window.activeTextEditor === undefined && window.tabGroups.activeTabGroup.activeTab !== undefined;
      await window.showTextDocument(document, { viewColumn: besides ? ViewColumn.Beside : ViewColumn.Active });
    },
  });
}
