import { strict as assert } from 'node:assert';
import * as path from 'node:path';
import { importsIn, importsUnder, layerBreaks } from '../support/imports';

const root = path.resolve(__dirname, '../../..');

describe('imports', () => {
  it('run one way through the server, and the client knows only the protocol', () => {
    const imports = importsUnder(root, ['server/src', 'client/src']);
    assert.ok(imports.length > 10, 'the sources were found');
    assert.deepEqual(layerBreaks(imports), []);
  });
});

describe('the check of imports', () => {
  const good: readonly [file: string, source: string][] = [
    ['server/src/core/page/blocks.ts', `import { width } from '../text/width';`],
    ['server/src/core/page/blocks.ts', `import { scan } from './scan';`],
    ['server/src/lsp/server.ts', `import { outline } from '../features/outline';`],
    ['server/src/lsp/server.ts', `import { createConnection } from 'vscode-languageserver';`],
    ['server/src/cli/files.ts', `import { readFileSync } from 'node:fs';`],
    ['server/src/node/main.ts', `import { serve } from '../lsp/server';`],
    ['client/src/extension.ts', `import { languageId } from '../../server/src/protocol';`],
    ['client/src/extension.ts', `import { window } from 'vscode';`],
  ];
  for (const [file, source] of good) {
    it(`lets ${file} say ${source}`, () => assert.deepEqual(breaks([[file, source]]), []));
  }

  const bad: readonly [file: string, source: string, why: RegExp][] = [
    ['server/src/core/text/width.ts', `import { scan } from '../page/scan';`, /core\/page is not below .*core\/text/],
    ['server/src/core/text/width.ts', `import type { Page } from '../page/model';`, /core\/page is not below/],
    ['server/src/core/text/width.ts', `export * from '../page/model';`, /core\/page is not below/],
    ['server/src/core/text/width.ts', `const page = await import('../page/model');`, /core\/page is not below/],
    ['server/src/core/text/width.ts', `import {\n  a,\n  b,\n} from '../page/model';`, /core\/page is not below/],
    ['server/src/core/rules/rule.ts', `import { Severity } from '../config/config';`, /core\/config is not below/],
    ['server/src/core/page/scan.ts', `import { readFileSync } from 'node:fs';`, /core must not know it/],
    [
      'server/src/core/page/scan.ts',
      `import type { Range } from 'vscode-languageserver-types';`,
      /core must not know it/,
    ],
    ['server/src/features/hover.ts', `import { Hover } from 'vscode-languageserver';`, /features must not know it/],
    ['server/src/lsp/server.ts', `import { check } from '../cli/check';`, /cli is not below .*lsp/],
    ['server/src/lsp/server.ts', `import * as path from 'node:path';`, /lsp must not know it/],
    ['server/src/browser/main.ts', `import { serve } from '../node/main';`, /node is not below .*browser/],
    ['server/src/other/thing.ts', `import { width } from '../core/text/width';`, /is in no layer/],
    [
      'client/src/extension.ts',
      `import { scan } from '../../server/src/core/page/scan';`,
      /only server\/src\/protocol\.ts/,
    ],
  ];
  for (const [file, source, why] of bad) {
    it(`refuses that ${file} says ${source.replaceAll('\n', ' ')}`, () => {
      const [message, ...more] = breaks([[file, source]]);
      assert.match(message ?? 'nothing was refused', why);
      assert.deepEqual(more, []);
    });
  }

  it('refuses folders of one layer that import each other', () => {
    const [message] = breaks([
      ['server/src/lsp/files/read.ts', `import { post } from '../channel/post';`],
      ['server/src/lsp/channel/post.ts', `import { read } from '../files/read';`],
    ]);
    assert.match(message ?? '', /files → .*channel → .*files/);
  });
});

function breaks(sources: readonly (readonly [file: string, source: string])[]): string[] {
  return layerBreaks(sources.flatMap(([file, source]) => importsIn(file, source)));
}
