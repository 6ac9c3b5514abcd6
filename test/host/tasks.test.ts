import { strict as assert } from 'node:assert';
import { ProcessExecution, tasks } from 'vscode';

describe('the tasks', () => {
  it('offer to check the folder with the command line that comes along', async () => {
    const [task] = await tasks.fetchTasks({ type: 'newsproof' });
    assert.equal(task?.name, 'check');
    assert.deepEqual(task.problemMatchers, ['$newsproof']);
    assert.ok(task.execution instanceof ProcessExecution);
    assert.match(task.execution.args.join(' '), /dist.newsproof\.js check --format github/);
  });
});
