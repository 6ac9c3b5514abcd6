import type { DiagnosticsChannel } from '../diagnosticsChannel';
import type { Session } from '../session';
import { registerActions } from './actions';
import { registerDiagnostics } from './diagnostics';
import { registerDocuments } from './documents';
import { registerFiles } from './files';
import { registerFlow } from './flow';
import { registerFormatting } from './formatting';
import { registerLifecycle } from './lifecycle';
import { registerNames } from './names';
import { registerNotes } from './notes';
import { registerReading } from './reading';
import { registerStructure } from './structure';
import { registerTokens } from './tokens';
import { registerViews } from './views';

/** Ties every request and notification to what answers it. */
export function registerAll(session: Session, channel: DiagnosticsChannel): void {
  registerLifecycle(session, channel);
  registerDocuments(session, channel);
  registerFiles(session);
  registerDiagnostics(session, channel);
  registerStructure(session);
  registerTokens(session);
  registerReading(session);
  registerActions(session, channel);
  registerFormatting(session);
  registerNames(session);
  registerFlow(session, channel);
  registerViews(session);
  registerNotes(session, channel);
}
