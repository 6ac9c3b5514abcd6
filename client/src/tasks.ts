import { type Disposable, env, ProcessExecution, Task, type TaskDefinition, TaskScope, tasks, workspace } from 'vscode';

/** A task of tasks.json: `{ "type": "newsproof", "command": "check", "files": ["2024"] }`. */
interface NewsproofTask extends TaskDefinition {
  readonly command: 'check' | 'outline';
  readonly files?: readonly string[];
}

const type = 'newsproof';

/** Runs the command line that comes with the extension; its findings appear in the Problems panel. */
export function provideTasks(commandLine: string): Disposable {
  return tasks.registerTaskProvider(type, {
    provideTasks: () => {
      if (workspace.workspaceFolders === undefined) return [];
      return [taskOf({ type, command: 'check' }, TaskScope.Workspace, commandLine)];
    },
    resolveTask: ({ definition, scope }) =>
      taskOf(definition as NewsproofTask, scope ?? TaskScope.Workspace, commandLine),
  });
}

function taskOf(definition: NewsproofTask, scope: NonNullable<Task['scope']>, commandLine: string): Task {
  const { command, files = ['.'] } = definition;
  const isCheck = command === 'check';
  // A format of one line a finding, which the problem matcher of package.json reads.
  const format = isCheck ? ['--format', 'github'] : [];
  const language = ['--lang', env.language.startsWith('zh') ? 'zh' : 'en'];
  // The editor is a Node too: nobody has to install one. The variable makes a desktop editor behave like it.
  const execution = new ProcessExecution(process.execPath, [commandLine, command, ...format, ...language, ...files], {
    env: { ELECTRON_RUN_AS_NODE: '1' },
  });
  return new Task(definition, scope, command, type, execution, isCheck ? ['$newsproof'] : []);
}
