import {
  type DecorationOptions,
  type Disposable,
  Disposable as Disposables,
  EventEmitter,
  InlayHint,
  InlayHintLabelPart,
  type InlayHintsProvider,
  languages,
  MarkdownString,
  type Range,
  type TextDocument,
  type TextEditor,
  type TextEditorDecorationType,
  type Uri,
} from 'vscode';
import { type ReadingMark, readingScheme } from '../../../server/src/protocol';
import { toRange } from '../wire';
import { markTypes } from './marks';

/**
 * Notes in the reading view: marked as in the dump, with a few words behind the place and the whole in the hover. The
 * words are hints, because lines break around those; what a decoration writes runs out of the window.
 */
export class ReadingMarks implements InlayHintsProvider, Disposable {
  readonly #marksOf: (document: TextDocument) => readonly ReadingMark[];
  readonly #types: Readonly<Record<string, TextEditorDecorationType>>;
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Disposable;

  readonly onDidChangeInlayHints = this.#changed.event;

  constructor(extension: Uri, marksOf: (document: TextDocument) => readonly ReadingMark[]) {
    this.#marksOf = marksOf;
    this.#types = markTypes(extension);
    this.#subscriptions = Disposables.from(
      this.#changed,
      ...Object.values(this.#types),
      languages.registerInlayHintsProvider({ scheme: readingScheme }, this),
    );
  }

  show(editors: readonly TextEditor[]): void {
    for (const editor of editors) {
      const marks = marksIn(editor.document, this.#marksOf(editor.document));
      for (const [kind, type] of Object.entries(this.#types)) {
        editor.setDecorations(type, marks.filter((mark) => mark.kind === kind).flatMap(decorationsOf));
      }
    }
    this.#changed.fire();
  }

  provideInlayHints(document: TextDocument, within: Range): InlayHint[] {
    return marksIn(document, this.#marksOf(document))
      .filter(speaks)
      .map(hintOf)
      .filter(({ position }) => within.contains(position));
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}

/** The shortest mark at a place of the view: where it stands in the dump is where a click leads. */
export function markAt(marks: readonly ReadingMark[], place: Range): ReadingMark | undefined {
  const size = ({ ranges }: ReadingMark): number =>
    ranges.reduce((sum, { start, end }) => sum + end.character - start.character, 0);
  return marks
    .filter(({ ranges }) => ranges.some((range) => toRange(range).contains(place)))
    .sort((a, b) => size(a) - size(b))[0];
}

/** The marks of a view may be here before the text that it comes with. */
function marksIn({ lineCount }: TextDocument, marks: readonly ReadingMark[]): readonly ReadingMark[] {
  return marks.filter(({ ranges }) => ranges.every(({ end }) => end.line < lineCount));
}

function decorationsOf(mark: ReadingMark): DecorationOptions[] {
  const hoverMessage = hoverOf(mark);
  return mark.ranges.map((range) => ({ range: toRange(range), hoverMessage }));
}

/** A page full of tagged names has to stay readable: those, and what a line was said to be, are told by the hover. */
function speaks({ kind, words }: ReadingMark): boolean {
  if (kind === 'query' || kind === 'correction' || kind === 'status') return true;
  return kind === 'highlight' && words.length > 0;
}

function hintOf(mark: ReadingMark): InlayHint {
  const part = new InlayHintLabelPart(`〔${mark.brief}〕`);
  part.tooltip = hoverOf(mark);
  return new InlayHint(toRange(mark.ranges.at(-1)!).end, [part]);
}

/** What people wrote is text, not Markdown. */
function hoverOf({ title, words }: ReadingMark): MarkdownString {
  const hover = new MarkdownString().appendText(title);
  for (const one of words) hover.appendMarkdown('\n\n').appendText(one);
  return hover;
}
