import { type Position, Range, type TextDocument, Uri, WorkspaceEdit, workspace } from 'vscode';
import type { PlaceParams, WireFileEdit, WirePosition, WireRange } from '../../server/src/protocol';

/** Positions and edits as the server sends them, and as the editor wants them. */

export function toRange({ start, end }: WireRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

export function fromRange({ start, end }: Range): WireRange {
  return { start: fromPosition(start), end: fromPosition(end) };
}

export function fromPosition({ line, character }: Position): WirePosition {
  return { line, character };
}

export function placeIn(document: TextDocument, position: Position): PlaceParams {
  return { uri: document.uri.toString(), position: fromPosition(position) };
}

export function openDocument(uri: string): TextDocument | undefined {
  return workspace.textDocuments.find((document) => document.uri.toString() === uri);
}

/** Applies edits; false where one of the texts has changed since they were made, so that they would hit the wrong place. */
export async function applyEdits(edits: readonly WireFileEdit[]): Promise<boolean> {
  const change = new WorkspaceEdit();
  for (const { uri, version, edits: replacements } of edits) {
    const document = openDocument(uri);
    if (version !== null && document !== undefined && document.version !== version) return false;
    const target = document?.uri ?? Uri.parse(uri);
    for (const { range, newText } of replacements) change.replace(target, toRange(range), newText);
  }
  return workspace.applyEdit(change);
}
