// Runs the extension-host suite in a desktop VS Code, downloaded by @vscode/test-electron.
//
//   node scripts/host/runDesktop.mjs --suite out/test/host/index.js --result FILE [--version stable]
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { root } from '../setup/install.mjs';

const { values: options } = parseArgs({
  options: {
    suite: { type: 'string' },
    result: { type: 'string' },
    version: { type: 'string', default: 'stable' },
    grep: { type: 'string', default: '' },
  },
});

process.exitCode = await runTests({
  version: options.version,
  extensionDevelopmentPath: root,
  extensionTestsPath: path.resolve(options.suite),
  extensionTestsEnv: { NEWSPROOF_RESULT: path.resolve(options.result), NEWSPROOF_GREP: options.grep },
  launchArgs: [path.join(root, 'seeds'), '--disable-extensions', '--disable-workspace-trust'],
});
