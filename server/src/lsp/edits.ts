import type { AnnotatedTextEdit, ChangeAnnotation, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { minimalEdits } from '../core/fixes/minimalEdits';
import type { TextEdit } from '../core/text/edits';
import type { WireFileEdit } from '../protocol';
import type { ClientSide } from './clientSide';
import type { Dump } from './session';
import { wireEdits } from './toProto';

/** Edits to a dump, each as small as can be, with the version that they were made for. */
export function fileEdit(dump: Dump, edits: readonly TextEdit[]): WireFileEdit {
  const minimal = minimalEdits(dump.snapshot.wholeText(), edits);
  return { uri: dump.uri, version: dump.version, edits: wireEdits(dump.snapshot.text, minimal) };
}

/** The same as the protocol has it. A client that knows no versions gets plain changes. */
export function workspaceEdit(client: ClientSide, files: readonly WireFileEdit[]): WorkspaceEdit {
  if (!client.versionsEdits) {
    return { changes: Object.fromEntries(files.map(({ uri, edits }) => [uri, [...edits]])) };
  }
  return { documentChanges: files.map(documentEdit) };
}

/** Edits that the editor shows first and makes only where a person says so. */
export function confirmedEdit(
  client: ClientSide,
  files: readonly WireFileEdit[],
  annotation: ChangeAnnotation,
): WorkspaceEdit {
  if (!client.versionsEdits || !client.annotatesEdits) return workspaceEdit(client, files);
  return {
    documentChanges: files.map((file) => {
      const edits = file.edits.map((edit): AnnotatedTextEdit => ({ ...edit, annotationId: 'confirm' }));
      return { ...documentEdit(file), edits };
    }),
    changeAnnotations: { confirm: { ...annotation, needsConfirmation: true } },
  };
}

const documentEdit = ({ uri, version, edits }: WireFileEdit): TextDocumentEdit => ({
  textDocument: { uri, version },
  edits: [...edits],
});
