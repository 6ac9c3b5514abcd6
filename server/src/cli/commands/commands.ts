import type { Command } from '../args/spec';

/** Each command is loaded when it is run, so that a short one is not kept waiting by what the others need. */
const loaders: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./check.js')).check,
  fix: async () => (await import('./fix.js')).fix,
  outline: async () => (await import('./outline.js')).outline,
  rules: async () => (await import('./rules.js')).rules,
  explain: async () => (await import('./explain.js')).explain,
  init: async () => (await import('./init.js')).init,
  notes: async () => (await import('./notes.js')).notes,
  lsp: async () => (await import('./lsp.js')).lsp,
  completion: async () => (await import('./completion.js')).completion,
};

export const commandNames: readonly string[] = Object.keys(loaders);

export const loadCommand = async (name: string): Promise<Command | undefined> =>
  Object.hasOwn(loaders, name) ? loaders[name]!() : undefined;

export const allCommands = (): Promise<readonly Command[]> => Promise.all(Object.values(loaders).map((load) => load()));
