import type { TextEdit as WireEdit } from 'vscode-languageserver';
import type { Snapshot } from '../../core/analysis/snapshot';
import { encloses, type Span } from '../../core/text/span';
import { safeRepairs } from '../../features/repairs';
import { answer } from '../answers';
import { spanOf } from '../fromProto';
import type { Session } from '../session';
import { wireEdits } from '../toProto';

/** Formatting is repairing the layout: whatever a safe fix does, and nothing else. */
export function registerFormatting(session: Session): void {
  session.connection.onDocumentFormatting(({ textDocument: { uri } }) =>
    answer(async () => {
      const dump = await session.open(uri);
      if (dump === undefined) return null;
      return editsWithin(dump.snapshot, { start: 0, end: dump.snapshot.text.length });
    }),
  );

  session.connection.onDocumentRangeFormatting(({ textDocument: { uri }, range }) =>
    answer(async () => {
      const dump = await session.open(uri);
      if (dump === undefined) return null;
      return editsWithin(dump.snapshot, spanOf(dump.snapshot.text, range));
    }),
  );
}

const editsWithin = (snapshot: Snapshot, span: Span): WireEdit[] =>
  wireEdits(
    snapshot.text,
    safeRepairs(snapshot).edits.filter((edit) => encloses(span, edit)),
  );
