import type { Settings } from '../protocol';

/** The editor's settings with every default filled in. */
export interface ResolvedSettings {
  readonly workspaceDiagnostics: boolean;
  readonly lenses: boolean;
  readonly hints: { readonly articleNumbers: boolean; readonly seams: boolean; readonly measure: boolean };
  readonly author: string;
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
      articleNumbers: hints.articleNumbers === true,
      seams: hints.seams !== false,
      measure: hints.measure === true,
    },
    author: nonEmpty(settings.notes?.author) ?? nonEmpty(fallbackAuthor) ?? 'anonymous',
    rules: isRecord(settings.rules) ? settings.rules : {},
  };
}

const nonEmpty = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
