import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { PieceText } from '../core/analysis/pieceText';
import { placedAt } from '../core/analysis/placing';
import type { Conditions, Snapshot } from '../core/analysis/snapshot';
import type { Finding } from '../core/rules/finding';
import type { TextEdit } from '../core/text/edits';
import { spanOf } from './fromProto';
import type { NotesKeeper } from './notesKeeper';
import { keyOf } from './uris';

/** A dump that is open in the editor; its text is the editor's, not the disk's. */
export interface OpenDump {
  /** As the client wrote it. */
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly snapshot: Snapshot;
  /** Where somebody last worked in it. */
  readonly focus: number;
  /** What the other dumps of the workspace let see in this one, as of the last time it was looked at. */
  readonly elsewhere: readonly Finding[];
}

/** The dumps that are open, each with its newest snapshot. */
export class OpenDumps {
  readonly #dumps = new Map<string, OpenDump>();
  readonly #notes: NotesKeeper;

  constructor(notes: NotesKeeper) {
    this.#notes = notes;
  }

  get all(): readonly OpenDump[] {
    return [...this.#dumps.values()];
  }

  get(uri: string): OpenDump | undefined {
    return this.#dumps.get(keyOf(uri));
  }

  open(uri: string, languageId: string, version: number, snapshot: Snapshot): OpenDump {
    return this.#put({ uri, languageId, version, snapshot, focus: 0, elsewhere: [] });
  }

  /** Takes over what the editor changed; undefined for a dump that is not open. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): OpenDump | undefined {
    const dump = this.get(uri);
    if (dump === undefined) return undefined;
    const { snapshot } = dump;
    const { edits, text } = applied(snapshot.text, changes);
    if (edits.length === 0) return this.#put({ ...dump, version });
    this.#notes.changed(uri, snapshot.text.length, edits, () => text.toString());
    const conditions = this.#notes.liveConditions(uri, snapshot.conditions.ruleSet);
    return this.#put({
      ...dump,
      version,
      snapshot: snapshot.after(edits, text, conditions),
      focus: edits.at(-1)!.start,
      elsewhere: followed(dump.elsewhere, edits),
    });
  }

  /** Reads a dump under other conditions. */
  recondition(uri: string, conditions: Conditions): OpenDump | undefined {
    const dump = this.get(uri);
    return dump && this.#put({ ...dump, snapshot: dump.snapshot.under(conditions) });
  }

  focus(uri: string, offset: number): OpenDump | undefined {
    const dump = this.get(uri);
    return dump && this.#put({ ...dump, focus: offset });
  }

  setElsewhere(uri: string, elsewhere: readonly Finding[]): void {
    const dump = this.get(uri);
    if (dump !== undefined) this.#put({ ...dump, elsewhere });
  }

  close(uri: string): void {
    this.#dumps.delete(keyOf(uri));
  }

  #put(dump: OpenDump): OpenDump {
    this.#dumps.set(keyOf(dump.uri), dump);
    return dump;
  }
}

/** Each change counts in the text that the one before it left; one without a range is the whole new text. */
function applied(text: PieceText, changes: readonly TextDocumentContentChangeEvent[]): Applied {
  const edits: TextEdit[] = [];
  let now = text;
  for (const change of changes) {
    const span = 'range' in change ? spanOf(now, change.range) : { start: 0, end: now.length };
    now = now.replaced(span.start, span.end, change.text);
    edits.push({ ...span, text: change.text });
  }
  return { edits, text: now };
}

interface Applied {
  readonly edits: readonly TextEdit[];
  readonly text: PieceText;
}

/** Findings that are not made anew with each keystroke move along with the text; those that an edit touches are gone. */
function followed(findings: readonly Finding[], edits: readonly TextEdit[]): readonly Finding[] {
  let now = findings;
  for (const { start, end, text } of now.length === 0 ? [] : edits) {
    const by = text.length - (end - start);
    now = now.flatMap((finding) => {
      if (finding.end < start) return [finding];
      return finding.start > end ? [placedAt(finding, by)] : [];
    });
  }
  return now;
}
