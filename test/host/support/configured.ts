import { workspace } from 'vscode';
import { until } from './until';

/** With one of our settings changed for the open folder; put back afterwards. */
export async function configured(name: string, value: unknown, test: () => Promise<void>): Promise<void> {
  const settings = () => workspace.getConfiguration('newsproof');
  await settings().update(name, value, false);
  await until(workspace.onDidChangeConfiguration, () =>
    JSON.stringify(settings().get(name)) === JSON.stringify(value) ? true : undefined,
  );
  try {
    await test();
  } finally {
    await settings().update(name, undefined, false);
  }
}
