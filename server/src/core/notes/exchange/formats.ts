import type { Bilingual, Language } from '../../text/bilingual';
import type { LogEntry, Stamp } from '../entry';
import type { TagDefinition } from '../kinds';
import type { Notebook } from '../notebook';

/** What goes out with the notes of a dump. */
export interface ExportOptions {
  /** The dump's file name. */
  readonly source: string;
  readonly tags: readonly TagDefinition[];
  /** For formats that people read. */
  readonly language: Language;
}

export interface ImportOptions {
  readonly tags: readonly TagDefinition[];
  /** Who and when, for notes that do not say so themselves. */
  readonly stamp: Stamp;
}

/** Entries to append to the log; those that the notebook has already are left out. */
export interface Imported {
  readonly entries: readonly LogEntry[];
  /** What could not be read, each with the number of its line or item (from 1). */
  readonly problems: readonly ImportProblem[];
}

export interface ImportProblem {
  readonly item: number;
  readonly message: Bilingual;
}

export type ExportNotes = (book: Notebook, options: ExportOptions) => string;
export type ImportNotes = (text: string, book: Notebook, options: ImportOptions) => Imported;
