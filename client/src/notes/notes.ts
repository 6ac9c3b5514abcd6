import { Disposable, type ExtensionContext } from 'vscode';
import type { Server } from '../server';
import type { VirtualTexts } from '../virtualTexts';
import { registerAdding } from './adding';
import { NoteMarks } from './marks';
import { NoteBook } from './noteBook';
import { NotesView } from './notesView';
import { registerStatus } from './status';
import { NoteThreads } from './threads';

/** Notes in the editor: threads, marks, a view, and the signing off of articles. */
export function registerNotes(context: ExtensionContext, server: Server, texts: VirtualTexts): Disposable {
  const book = new NoteBook(server);
  return Disposable.from(
    book,
    new NoteThreads(book),
    new NoteMarks(context.extensionUri, book),
    new NotesView(book),
    registerAdding(server, book),
    registerStatus(server, book, texts),
  );
}
