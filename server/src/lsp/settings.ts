import { compileGlob, GlobList } from '../core/config/globs';
import type { Settings } from '../protocol';

/** The editor's settings with every default filled in. */
export interface ResolvedSettings {
  readonly workspaceDiagnostics: boolean;
  readonly lenses: boolean;
  readonly hints: { readonly articleNumbers: boolean; readonly seams: boolean; readonly measure: boolean };
  readonly author: string;
  /** Files that are dumps, and files that are none, whatever they look like. */
  readonly files: GlobList;
  readonly exclude: GlobList;
  /** Rule levels as the person wrote them; `newsproof.json` and these are brought together in the configuration. */
  readonly rules: Readonly<Record<string, unknown>>;
}

/** Whatever a client sends: what has the wrong shape counts as not set. */
export function settingsOf(value: unknown, fallbackAuthor: string | undefined): ResolvedSettings {
  const settings: Settings = isRecord(value) ? value : {};
  const hints = isRecord(settings.inlayHints) ? settings.inlayHints : {};
  return {
    workspaceDiagnostics: settings.diagnostics?.scope === 'workspace',
    lenses: settings.lens?.enabled !== false,
    hints: {
      articleNumbers: hints.articleNumbers !== false,
      seams: hints.seams !== false,
      measure: hints.measure === true,
    },
    author: nonEmpty(settings.notes?.author) ?? nonEmpty(fallbackAuthor) ?? 'anonymous',
    files: globsOf(settings.files),
    exclude: globsOf(settings.exclude),
    rules: isRecord(settings.rules) ? settings.rules : {},
  };
}

/** A glob that cannot be read matches nothing; the editor checks the settings by their schema. */
function globsOf(value: unknown): GlobList {
  const sources = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  return new GlobList(
    sources.flatMap((source) => {
      const compiled = compileGlob(source);
      return 'glob' in compiled ? [compiled.glob] : [];
    }),
  );
}

const nonEmpty = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
