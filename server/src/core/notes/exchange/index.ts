import { fromBio, toBio } from './bio';
import { fromBrat, toBrat } from './brat';
import { fromCsv, toCsv } from './csv';
import type { ExportNotes, ImportNotes } from './formats';
import { fromHypothesis } from './hypothesis';
import { fromJsonLd, toJsonLd } from './jsonLd';
import { fromMarkdown, toMarkdown } from './markdown';

export type { ExportOptions, Imported, ImportOptions, ImportProblem } from './formats';

export type ExportFormat = 'jsonld' | 'csv' | 'markdown' | 'brat' | 'bio';
export type ImportFormat = ExportFormat | 'hypothesis';

/** Formats that notes go out in, by the names that the command line knows. */
export const EXPORTS: Readonly<Record<ExportFormat, ExportNotes>> = {
  jsonld: toJsonLd,
  csv: toCsv,
  markdown: toMarkdown,
  brat: toBrat,
  bio: toBio,
};

/** Formats that notes come in from. */
export const IMPORTS: Readonly<Record<ImportFormat, ImportNotes>> = {
  jsonld: fromJsonLd,
  csv: fromCsv,
  markdown: fromMarkdown,
  brat: fromBrat,
  bio: fromBio,
  hypothesis: fromHypothesis,
};
