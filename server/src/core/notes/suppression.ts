import type { Finding } from '../rules/finding';

/** Says which findings a person has let stand; the notes' log answers it, and so may anything else. */
export interface Suppression {
  /** True where a *stet* note covers this finding of the given text. */
  silences(finding: Finding, text: string): boolean;
}

export const nothingSilenced: Suppression = { silences: () => false };
