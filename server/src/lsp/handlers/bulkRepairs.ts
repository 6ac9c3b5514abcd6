import type { WorkspaceEdit } from 'vscode-languageserver';
import { PieceText } from '../../core/analysis/pieceText';
import type { Snapshot } from '../../core/analysis/snapshot';
import { CONFIG_NAME } from '../../core/config/paths';
import { anyFix, safeOnly } from '../../core/fixes/fixpoint';
import { minimalEdits } from '../../core/fixes/minimalEdits';
import type { TextEdit } from '../../core/text/edits';
import { repairablesOfArticle } from '../../features/actions';
import { globOf, withRuleOff } from '../../features/configEdits';
import { repairs, repairsTogether, safeRepairs } from '../../features/repairs';
import type { DisableRuleParams } from '../../protocol';
import type { Session } from '../session';
import { wireEdits } from '../toProto';
import { folderOfUri, innermost, pathBelow, uriBelow } from '../uris';

/** Something that is done to many findings at once, or about a rule as a whole. */
export type BulkRepair =
  | { readonly what: 'safe' | 'all' }
  | { readonly what: 'rule'; readonly rule: string }
  | { readonly what: 'article'; readonly offset: number }
  | { readonly scope: 'file' | 'workspace'; readonly rule: string };

type TextRepair = Exclude<BulkRepair, { readonly scope: unknown }>;

export function bulkEdits(snapshot: Snapshot, repair: TextRepair): readonly TextEdit[] {
  switch (repair.what) {
    case 'safe':
      return safeRepairs(snapshot).edits;
    case 'all':
      return repairs(snapshot, anyFix).edits;
    case 'rule':
      return repairs(snapshot, (_, rule) => rule === repair.rule).edits;
    case 'article':
      return repairsTogether(snapshot, repairablesOfArticle(snapshot, repair.offset), safeOnly);
  }
}

/** The change to a `newsproof.json` that switches a rule off. */
export interface ConfigChange {
  readonly uri: string;
  readonly create: boolean;
  readonly before: string;
  readonly after: string;
}

/** In the configuration that holds for the dump; where there is none, a new one in the workspace folder. */
export async function switchOff(session: Session, { uri, rule, scope }: DisableRuleParams): Promise<ConfigChange> {
  const { config, path } = await session.configs.of(uri);
  const root = session.configs.rootOf(uri);
  const home = innermost(session.folders, uri) ?? folderOfUri(uri);
  const target = config.path === null ? uriBelow(home, CONFIG_NAME) : uriBelow(root, config.path);
  const before = config.path === null ? null : await session.host.files.read(target);
  const own = pathBelow(folderOfUri(target), uri) ?? path;
  const off = scope === 'file' ? ({ rule, scope, glob: globOf(own) } as const) : ({ rule, scope } as const);
  return { uri: target, create: before === null, before: before ?? '', after: withRuleOff(before ?? '', off) };
}

export async function switchOffEdit(
  session: Session,
  uri: string,
  { rule, scope }: Pick<DisableRuleParams, 'rule' | 'scope'>,
): Promise<WorkspaceEdit> {
  const change = await switchOff(session, { uri, rule, scope });
  const edits = configEdits(change);
  if (!session.client.versionsEdits) return { changes: { [change.uri]: edits } };
  return {
    documentChanges: [
      ...(change.create ? [{ kind: 'create' as const, uri: change.uri, options: { ignoreIfExists: true } }] : []),
      { textDocument: { uri: change.uri, version: null }, edits },
    ],
  };
}

export function configEdits({ before, after }: ConfigChange) {
  const edits = minimalEdits(before, [{ start: 0, end: before.length, text: after }]);
  return wireEdits(PieceText.of(before), edits);
}
