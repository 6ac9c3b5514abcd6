import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, window } from 'vscode';
import {
  type FindingRef,
  findingsByRuleRequest,
  findingsOfRuleRequest,
  type RuleNode,
  type Scope,
  type SeverityName,
} from '../../../server/src/protocol';
import { activeDump, registerCommands } from '../editors';
import type { Server } from '../server';
import { toRange } from '../wire';
import { ServerTree } from './tree';

type Row = RuleNode | FindingRef;

/** What the rules found: rule by rule, of all dumps or of the one that is open. */
export class RulesView extends ServerTree<Row> {
  #openDumpOnly = false;

  constructor(server: Server) {
    super('newsproof.rules', server);
    this.own(
      registerCommands({ 'rules.scope': () => this.#changeScope() }),
      window.onDidChangeActiveTextEditor(() => {
        if (this.#openDumpOnly) this.refresh();
      }),
    );
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (row === undefined) return [...(await this.server.ask(findingsByRuleRequest, this.#scope()))];
    if (isFinding(row)) return [];
    return [...(await this.server.ask(findingsOfRuleRequest, { ...this.#scope(), rule: row.rule }))];
  }

  getTreeItem(row: Row): TreeItem {
    return isFinding(row) ? findingItem(row) : ruleItem(row);
  }

  #scope(): Scope {
    const uri = this.#openDumpOnly ? activeDump()?.document.uri.toString() : undefined;
    return uri === undefined ? {} : { uris: [uri] };
  }

  async #changeScope(): Promise<void> {
    const all = { label: l10n.t('All dumps'), only: false };
    const one = { label: l10n.t('The open dump'), only: true };
    const picked = await window.showQuickPick([all, one], { placeHolder: l10n.t('Show the findings of') });
    if (picked === undefined) return;
    this.#openDumpOnly = picked.only;
    this.view.description = picked.only ? picked.label : '';
    this.refresh();
  }
}

function isFinding(row: Row): row is FindingRef {
  return 'message' in row;
}

function ruleItem({ rule, summary, severity, findings, safeFixes, files }: RuleNode): TreeItem {
  const item = new TreeItem(rule, TreeItemCollapsibleState.Collapsed);
  const count = findings === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', findings);
  const where = files === 1 ? l10n.t('1 dump') : l10n.t('{0} dumps', files);
  item.id = rule;
  item.description = `${count} · ${where}`;
  item.tooltip = `${summary}\n${l10n.t('{0} of {1} have a safe repair', safeFixes, findings)}`;
  item.iconPath = severityIcon(severity);
  item.contextValue = safeFixes > 0 ? 'rule.safe' : 'rule.byHand';
  item.accessibilityInformation = { label: `${rule}, ${severityName(severity)}, ${count}, ${where}. ${summary}` };
  return item;
}

function findingItem({ uri, message, excerpt, range, severity, fix }: FindingRef): TreeItem {
  const dump = Uri.parse(uri);
  const item = new TreeItem(excerpt);
  item.description = `${dump.path.slice(dump.path.lastIndexOf('/') + 1)}:${range.start.line + 1}`;
  item.tooltip = message;
  item.iconPath = severityIcon(severity);
  item.contextValue = fix === 'none' ? 'finding' : 'finding.fixable';
  item.accessibilityInformation = { label: `${excerpt}, ${item.description}. ${message}` };
  item.command = { command: 'vscode.open', title: l10n.t('Open'), arguments: [dump, { selection: toRange(range) }] };
  return item;
}

function severityIcon(severity: SeverityName): ThemeIcon {
  switch (severity) {
    case 'error':
      return new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground'));
    case 'warning':
      return new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground'));
    case 'information':
      return new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground'));
    case 'hint':
      return new ThemeIcon('lightbulb');
  }
}

function severityName(severity: SeverityName): string {
  switch (severity) {
    case 'error':
      return l10n.t('error');
    case 'warning':
      return l10n.t('warning');
    case 'information':
      return l10n.t('information');
    case 'hint':
      return l10n.t('hint');
  }
}
