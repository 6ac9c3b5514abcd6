import { LineLabel } from '../page/model';
import type { LabelOverride } from '../page/reading';
import type { LabelName } from './kinds';
import type { Notebook, NoteOf } from './notebook';

/** What people said that lines are, for the reader of the page; a later word on the same line wins. */
export function labelOverridesOf(book: Notebook): readonly LabelOverride[] {
  const notes = book.notesOf('label').filter(({ thread }) => thread.state === 'open');
  return [...notes].sort(byAge).flatMap((note) => overridesOf(note, book.text));
}

/** The label's name for a label of the reading; blank lines have none. */
export function labelNameOf(label: LineLabel): LabelName | null {
  const found = Object.entries(LABELS).find(([, value]) => value === label);
  return found === undefined ? null : (found[0] as LabelName);
}

const LABELS: Readonly<Record<LabelName, LineLabel>> = {
  headline: LineLabel.Headline,
  section: LineLabel.Section,
  subhead: LineLabel.Subhead,
  byline: LineLabel.Byline,
  dateline: LineLabel.Dateline,
  body: LineLabel.Body,
  continuation: LineLabel.Continuation,
  caption: LineLabel.Caption,
  furniture: LineLabel.Furniture,
  residue: LineLabel.Residue,
  jump: LineLabel.Jump,
};

const byAge = (a: NoteOf<'label'>, b: NoteOf<'label'>): number =>
  Date.parse(a.thread.created) - Date.parse(b.thread.created);

/** A note on a block of several lines labels each of them. */
function overridesOf({ content, placement }: NoteOf<'label'>, text: string): readonly LabelOverride[] {
  if (placement.span === null) return [];
  const { start, end } = placement.span;
  const overrides: LabelOverride[] = [];
  for (let at = start; at <= end; ) {
    const newline = text.indexOf('\n', at);
    const lineEnd = newline === -1 ? text.length : newline;
    const isBlank = text.slice(at, lineEnd).trim() === '';
    if (!isBlank && (at < end || at === start)) overrides.push({ offset: at, label: LABELS[content.value] });
    at = lineEnd + 1;
  }
  return overrides;
}
