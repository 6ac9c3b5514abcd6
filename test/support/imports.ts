import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';

/** One import of one file: `server/src/features/outline.ts` says `'../core/page/model'`. */
export interface Import {
  /** From the root of the project, with forward slashes. */
  readonly file: string;
  /** What stands between the quotes. */
  readonly specifier: string;
}

/** The layers of the server, lowest first: each may import from those before it. Layers in one row don't know each other. */
const layers: readonly (readonly string[])[] = [
  ['server/src/core/text'],
  ['server/src/core/lexicon'],
  ['server/src/core/page'],
  ['server/src/core/fixes'],
  ['server/src/core/rules'],
  ['server/src/core/config'],
  ['server/src/core/notes'],
  ['server/src/core/analysis'],
  ['server/src/features'],
  ['server/src/protocol.ts'],
  ['server/src/lsp', 'server/src/cli'],
  ['server/src/node', 'server/src/browser'],
];

/** Packages and built-ins that a folder must not know; a prefix ends with `*`. */
const forbidden: readonly { readonly folder: string; readonly packages: readonly string[] }[] = [
  { folder: 'server/src/core', packages: ['vscode*', 'node:*'] },
  { folder: 'server/src/features', packages: ['vscode*', 'node:*'] },
  { folder: 'server/src/protocol.ts', packages: ['node:*', 'vscode'] },
  { folder: 'server/src/lsp', packages: ['node:*', 'vscode'] },
  { folder: 'server/src/browser', packages: ['node:*', 'vscode'] },
  { folder: 'server/src', packages: ['vscode', 'vscode-languageclient*'] },
];

/** The one file of the server that the client may import. */
const contract = 'server/src/protocol.ts';

/** Every import under these folders of the project. */
export function importsUnder(root: string, folders: readonly string[]): Import[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .flatMap((file) => importsIn(file, readFileSync(path.join(root, file), 'utf8'))),
  );
}

/** `import x from 'y'`, `export * from 'y'`, `import 'y'`, `import('y')`, `require('y')` and `import x = require('y')`. */
export function importsIn(file: string, source: string): Import[] {
  const statement = /^\s*(?:import|export)\s+(?:[^'";]*?\sfrom\s+)?'([^']+)'|\b(?:import|require)\(\s*'([^']+)'/gm;
  return [...source.matchAll(statement)].map(([, named, called]) => ({ file, specifier: (named ?? called) as string }));
}

/** What is wrong with these imports, a sentence each; nothing where the order holds. */
export function layerBreaks(imports: readonly Import[]): string[] {
  return [...imports.flatMap(breaksOf), ...cyclesAmongFolders(imports)];
}

function breaksOf({ file, specifier }: Import): string[] {
  const says = `${file} imports '${specifier}'`;
  const target = targetOf(file, specifier);
  if (target === undefined) {
    const rule = forbidden.find(
      ({ folder, packages }) => isIn(file, folder) && packages.some((p) => matches(specifier, p)),
    );
    return rule ? [`${says}: ${rule.folder} must not know it`] : [];
  }
  if (isIn(file, 'client/src')) {
    const allowed = isIn(target, 'client/src') || `${target}.ts` === contract || target === contract;
    return allowed ? [] : [`${says}: the client knows of the server only ${contract}`];
  }
  // The version, which every part may show.
  if (target === 'package.json') return [];
  if (!isIn(target, 'server/src')) return [`${says}: that is outside server/src`];
  const from = layerOf(file);
  const to = layerOf(target);
  if (from === undefined) return [`${file} is in no layer`];
  if (to === undefined) return [`${says}: that is in no layer`];
  if (from.name === to.name || from.rank > to.rank) return [];
  return [`${says}: ${to.name} is not below ${from.name}`];
}

/** A cycle between two folders of one layer is a layer that nobody named. */
function cyclesAmongFolders(imports: readonly Import[]): string[] {
  const edges = new Map<string, Set<string>>();
  for (const { file, specifier } of imports) {
    const target = targetOf(file, specifier);
    if (target === undefined) continue;
    const from = path.posix.dirname(file);
    const to = path.posix.dirname(target);
    // A folder and the folders inside it are one concept.
    if (isIn(from, to) || isIn(to, from)) continue;
    edges.set(from, (edges.get(from) ?? new Set()).add(to));
  }
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (folder: string, trail: readonly string[]): void => {
    const at = trail.indexOf(folder);
    if (at >= 0) {
      found.push(`folders import each other: ${[...trail.slice(at), folder].join(' → ')}`);
      return;
    }
    if (done.has(folder)) return;
    for (const next of edges.get(folder) ?? []) visit(next, [...trail, folder]);
    done.add(folder);
  };
  for (const folder of edges.keys()) visit(folder, []);
  return found;
}

function targetOf(file: string, specifier: string): string | undefined {
  return specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : undefined;
}

function layerOf(file: string): { readonly name: string; readonly rank: number } | undefined {
  for (const [rank, names] of layers.entries()) {
    const name = names.find((candidate) => isIn(file, candidate));
    if (name) return { name, rank };
  }
  return undefined;
}

function isIn(file: string, folder: string): boolean {
  return file === folder || `${file}.ts` === folder || file.startsWith(`${folder}/`);
}

function matches(specifier: string, pattern: string): boolean {
  return pattern.endsWith('*') ? specifier.startsWith(pattern.slice(0, -1)) : specifier === pattern;
}
