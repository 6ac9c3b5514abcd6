import type { TagDefinition } from '../kinds';

/** What a tag is called in training data; one that the vocabulary lacks goes by its own name, and blanks end no code. */
export function codeOf(value: string, tags: readonly TagDefinition[]): string {
  const code = tags.find(({ id }) => id === value)?.code ?? value;
  return code.replace(/^$|\s+/g, '_');
}
