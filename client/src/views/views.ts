import { Disposable, type ExtensionContext } from 'vscode';
import type { Server } from '../server';
import { IssuesView } from './issues';
import { PeopleView } from './people';
import { RulesView } from './rules';

/** The views of the activity bar. Each asks the server only for the rows that someone looks at. */
export function registerViews(context: ExtensionContext, server: Server): Disposable {
  return Disposable.from(
    new IssuesView(server, context.workspaceState, context.extensionUri),
    new PeopleView(server),
    new RulesView(server),
  );
}
