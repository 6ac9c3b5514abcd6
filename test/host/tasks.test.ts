import { strict as assert } from 'node:assert';
import { execFile } from 'node:child_process';
import * as path from 'node:path';
import { extensions, ProcessExecution, type Task, tasks, workspace } from 'vscode';
import { seeds } from './support/seeds';

interface Matcher {
  readonly name: string;
  readonly pattern: Readonly<Record<'severity' | 'file' | 'line' | 'code' | 'message', number>> & {
    readonly regexp: string;
  };
}

describe('the tasks', () => {
  it('offer to check the folder with the command line that comes along', async () => {
    const task = await checkTask();
    assert.equal(task.name, 'check');
    assert.deepEqual(task.problemMatchers, ['$newsproof']);
    assert.match(executionOf(task).args.join(' '), /dist.newsproof\.js check --format github/);
  });

  // The workbench of the tests has no terminal: what would run in one is run here, as the task says.
  it('find what is wrong in dumps that nobody has opened, in lines that the problem matcher reads', async () => {
    const lines = await run(executionOf(await checkTask()));
    const reported = lines.filter((line) => line.startsWith('::'));
    assert.ok(reported.length > 50, lines.join('\n'));
    const { pattern } = matcher();
    const problems = reported.map((line) => {
      const match = new RegExp(pattern.regexp).exec(line);
      assert.ok(match, line);
      return { file: match[pattern.file]!, code: match[pattern.code]!, line: Number(match[pattern.line]) };
    });
    const names = new Set((await seeds()).map((uri) => path.posix.basename(uri.path)));
    for (const { file, line } of problems) {
      assert.ok(names.has(file), file);
      assert.ok(line >= 1);
    }
    assert.ok(problems.some(({ file, code }) => file.startsWith('003_') && code === 'split-paragraph'));
  });
});

async function checkTask(): Promise<Task> {
  const [task] = await tasks.fetchTasks({ type: 'newsproof' });
  assert.ok(task);
  return task;
}

function executionOf({ execution }: Task): ProcessExecution {
  assert.ok(execution instanceof ProcessExecution);
  return execution;
}

function run({ process: program, args, options }: ProcessExecution): Promise<string[]> {
  const cwd = workspace.workspaceFolders?.[0]?.uri.fsPath;
  return new Promise((resolve, reject) => {
    execFile(program, args, { cwd, env: { ...process.env, ...options?.env } }, (error, out, err) => {
      // 1 says that there are findings.
      if (error !== null && error.code !== 1) reject(new Error(err));
      else resolve(out.split('\n'));
    });
  });
}

function matcher(): Matcher {
  const { contributes } = extensions.getExtension('newsproof.newsproof')!.packageJSON as {
    readonly contributes: { readonly problemMatchers: readonly Matcher[] };
  };
  return contributes.problemMatchers.find(({ name }) => name === 'newsproof')!;
}
