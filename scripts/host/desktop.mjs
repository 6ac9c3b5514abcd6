// The desktop VS Code, where there is one.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../setup/install.mjs';
import { runToEnd, whenWeEnd } from '../setup/processes.mjs';

const onWindows = process.platform === 'win32';

/** Answers the `code` command of the PATH; none where it could show no window. */
export function findDesktopEditor() {
  // Inside a remote terminal `code` talks to the window far away, which knows nothing of this checkout.
  if (process.env.VSCODE_IPC_HOOK_CLI) return undefined;
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return undefined;
  const names = onWindows ? ['code.cmd'] : ['code'];
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((file) => fs.existsSync(file));
}

/** Opens a folder and its first page with Newsproof loaded from this checkout; answers when the window is closed. */
export async function openDesktop(editor, paths) {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'newsproof-desktop-'));
  whenWeEnd(() => {
    endProcessesNaming(data);
    fs.rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });
  const args = [
    `--extensionDevelopmentPath=${root}`,
    ...['--user-data-dir', path.join(data, 'user'), '--extensions-dir', path.join(data, 'extensions')],
    ...['--disable-workspace-trust', '--skip-welcome', '--skip-release-notes', '--new-window', '--wait'],
    ...paths.map((name) => path.resolve(name)),
  ];
  if (!onWindows) return runToEnd(editor, args);
  const quoted = args.map((arg) => `"${arg}"`);
  return runToEnd(`"${editor}"`, quoted, { shell: true });
}

/**
 * `code` starts the editor outside its own family of processes. Ours alone name this run's own folder of settings, so
 * they are found by it. (On Windows the family holds together as long as `code --wait` does, and ends with it.)
 */
function endProcessesNaming(data) {
  if (onWindows) return;
  const { stdout } = spawnSync('ps', ['-Ao', 'pid=,args='], { encoding: 'utf8' });
  for (const line of (stdout ?? '').split('\n')) {
    if (!line.includes(data)) continue;
    const pid = Number.parseInt(line, 10);
    if (pid === process.pid) continue;
    try {
      process.kill(pid, 'SIGTERM');
    } catch (error) {
      // It ended by itself, perhaps because its parent has just ended.
      if (error.code !== 'ESRCH') throw error;
    }
  }
}
