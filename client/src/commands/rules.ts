import { commands, Disposable, l10n, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import {
  disableRuleRequest,
  type FindingRef,
  findingAtRequest,
  findingsByRuleRequest,
  type RuleNode,
  ruleDocRequest,
} from '../../../server/src/protocol';
import { activeDump, registerCommands, registerRowCommands, tell } from '../editors';
import type { FixPreview } from '../fixPreview';
import type { Server } from '../server';
import type { VirtualTexts } from '../virtualTexts';
import { placeIn, toRange } from '../wire';

/** What can be done about a rule: read about it, repair all that it found, switch it off. */
export function registerRules(server: Server, preview: FixPreview, texts: VirtualTexts): Disposable {
  const byName = registerCommands({
    openRuleDoc: async (target?: string | RuleNode) => {
      const rule = await ruleOf(server, target);
      if (rule !== undefined) await openDoc(server, texts, rule);
    },
  });
  const ofRules = registerRowCommands<RuleNode>({
    'rules.fixAll': ({ rule }) => preview.run({ rules: [rule], safety: 'safe' }),
    'rules.disable': ({ rule }) => disable(server, rule),
  });
  const ofFindings = registerRowCommands<FindingRef>({ 'rules.fixOne': repairAt });
  return Disposable.from(byName, ofRules, ofFindings);
}

async function openDoc(server: Server, texts: VirtualTexts, rule: string): Promise<void> {
  const doc = await server.ask(ruleDocRequest, { rule });
  if (doc === null) return;
  const uri = texts.add(`/${rule}.md`, doc.markdown);
  await commands.executeCommand('markdown.showPreviewToSide', uri);
}

/** The rule that was named, that of the finding at the cursor, or the one that a person picks. */
async function ruleOf(server: Server, target: string | RuleNode | undefined): Promise<string | undefined> {
  if (typeof target === 'string') return target;
  if (target !== undefined) return target.rule;
  const editor = activeDump();
  const finding = editor && (await server.ask(findingAtRequest, placeIn(editor.document, editor.selection.active)));
  if (finding) return finding.rule;
  const rules = await server.ask(findingsByRuleRequest, {});
  const picked = await window.showQuickPick(
    rules.map(({ rule, summary }) => ({ label: rule, detail: summary })),
    { placeHolder: l10n.t('Choose a rule') },
  );
  return picked?.label;
}

async function repairAt({ uri, range }: FindingRef): Promise<void> {
  await window.showTextDocument(Uri.parse(uri), { selection: toRange({ start: range.start, end: range.start }) });
  await commands.executeCommand('newsproof.acceptRepair');
}

async function disable(server: Server, rule: string): Promise<void> {
  const uri = activeDump()?.document.uri ?? workspace.workspaceFolders?.[0]?.uri;
  if (uri === undefined) return;
  const everywhere = { label: l10n.t('In the whole folder'), scope: 'workspace' as const };
  const here = { label: l10n.t('In the open dump'), scope: 'file' as const };
  const choices = activeDump() === undefined ? [everywhere] : [everywhere, here];
  const picked = await window.showQuickPick(choices, { placeHolder: l10n.t('Switch {0} off', rule) });
  if (picked === undefined) return;
  const change = await server.ask(disableRuleRequest, { uri: uri.toString(), rule, scope: picked.scope });
  const edit = new WorkspaceEdit();
  const target = Uri.parse(change.uri);
  if (change.create) edit.createFile(target, { ignoreIfExists: true });
  for (const { range, newText } of change.edits) edit.replace(target, toRange(range), newText);
  if (!(await workspace.applyEdit(edit))) return;
  await (await workspace.openTextDocument(target)).save();
  tell(l10n.t('{0} is off: newsproof.json says so.', rule));
}
