import { CodeActionKind } from './library';

/** What editors run on save where people ask for it: safe repairs alone. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.newsproof`;

/** Under a root of its own: `source.fixAll` and `source` match every kind below them, and must never reach this one. */
export const fixAllUnsafeKind = 'newsproof.fixAllUnsafe';

/** Repairs of one article or of one rule: chosen by a person, never run on save. */
export const fixArticleKind = `${CodeActionKind.QuickFix}.newsproof.article`;
export const fixRuleKind = `${CodeActionKind.QuickFix}.newsproof.rule`;
export const disableKind = `${CodeActionKind.QuickFix}.newsproof.disable`;
export const labelKind = `${CodeActionKind.RefactorRewrite}.newsproof.label`;
