/**
 * What Newsproof's own client and server say to each other beyond the Language Server Protocol.
 *
 * This is the only server file that `client/` imports. It holds names and shapes and no code that does anything, so
 * neither side drags the other's dependencies along. Every string for people is already in the user's language: the
 * server picks it by the locale of the `initialize` request.
 */

/** The language id of a newspaper dump. */
export const languageId = 'newsdump';

/** A request by its method; the type parameters say what goes out and what comes back. */
export interface RequestName<Params, Result> {
  readonly method: string;
  /** Never present: it only carries the types, so that a caller cannot mix two requests up. */
  readonly types?: (params: Params) => Result;
}

/** A notification by its method. */
export interface NotificationName<Params> {
  readonly method: string;
  /** Never present: it only carries the type. */
  readonly types?: (params: Params) => void;
}

const request = <Params, Result>(method: string): RequestName<Params, Result> => ({ method });
const notification = <Params>(method: string): NotificationName<Params> => ({ method });

/** A place as the protocol counts it: line and character from 0, characters in UTF-16 units. */
export interface WirePosition {
  readonly line: number;
  readonly character: number;
}

export interface WireRange {
  readonly start: WirePosition;
  readonly end: WirePosition;
}

/** A change to one file; `version` is the document's version it was made for, null for a file that is not open. */
export interface WireFileEdit {
  readonly uri: string;
  readonly version: number | null;
  readonly edits: readonly { readonly range: WireRange; readonly newText: string }[];
}

// ---------------------------------------------------------------------------------------------- starting

/** `initializationOptions` of Newsproof's own client. Every member is optional: other editors send none. */
export interface StartOptions {
  /** Overrides the locale of the `initialize` request: `zh-cn`, `en`. */
  readonly locale?: string;
  /** True where the client answers `fileSystem` requests; the server then reads virtual files through it. */
  readonly clientFileSystem?: boolean;
  /** A folder of this user where the index may be kept between sessions; absent: it is not kept. */
  readonly cacheFolder?: string;
  /** Who writes notes where the settings name nobody: the user name of git, say. */
  readonly author?: string;
  /** True where the client opens `newsproof.openRuleDoc`, `newsproof.showFindings` and `newsproof.setStatus` commands. */
  readonly clientCommands?: boolean;
}

/** Commands that the server puts into code actions and lenses and that the client implements (see `clientCommands`). */
export const clientCommands = {
  /** Arguments: rule id. */
  openRuleDoc: 'newsproof.openRuleDoc',
  /** Arguments: uri, WireRange of the article. */
  showFindings: 'newsproof.showFindings',
  /** Arguments: uri, WireRange of the article. */
  showNotes: 'newsproof.showNotes',
  /** Arguments: uri, WirePosition of the article's headline. */
  setStatus: 'newsproof.setStatus',
} as const;

/** Commands that the server itself executes (`workspace/executeCommand`), offered inside code actions. */
export const serverCommands = {
  /** Arguments: [uri, WirePosition, rule id]: writes a stet note for the finding there. */
  stet: 'newsproof.server.stet',
  /** Arguments: [uri, WirePosition of a line, id of one of `NoteChoices.labels`]: writes a label note for that line. */
  label: 'newsproof.server.label',
} as const;

/** Settings of the section `newsproof` that the server reads through `workspace/configuration`. */
export interface Settings {
  /** Globs of files that are dumps besides `*.dump.txt`. */
  readonly files?: readonly string[];
  readonly exclude?: readonly string[];
  /** Findings of the whole workspace, or of open dumps alone. */
  readonly diagnostics?: { readonly scope?: 'openFiles' | 'workspace' };
  readonly lens?: { readonly enabled?: boolean };
  readonly inlayHints?: {
    readonly articleNumbers?: boolean;
    readonly seams?: boolean;
    readonly measure?: boolean;
  };
  readonly notes?: { readonly author?: string };
  /** Rule levels and options of the editor, which `newsproof.json` overrides. */
  readonly rules?: Readonly<Record<string, unknown>>;
}

// ---------------------------------------------------------------------------------------------- the issues view

export interface Counts {
  readonly articles: number;
  readonly findings: number;
  readonly errors: number;
  readonly warnings: number;
  readonly openNotes: number;
  /** Articles whose proof status is validated or second proof and not stale. */
  readonly proofread: number;
}

export type ProofStatusName = 'untouched' | 'first-proof' | 'second-proof' | 'validated' | 'problematic';

export type IssueNodeKind = 'folder' | 'dump' | 'section' | 'article';

/** One row of the issues view. Its children are asked for only when it is opened. */
export interface IssueNode {
  readonly kind: IssueNodeKind;
  /** Stands for this row in `IssuesParams.parent`; stable while the dump's articles are. */
  readonly id: string;
  readonly label: string;
  /** What stands faded behind the label: a kicker, reporters. */
  readonly detail: string;
  readonly uri: string;
  /** Sections and articles: where they stand, and the headline within. */
  readonly range?: WireRange;
  readonly selection?: WireRange;
  /** ISO date read from the name or a folio line, null where none shows. */
  readonly date: string | null;
  readonly counts: Counts;
  /** Articles alone; others say null. */
  readonly status: ProofStatusName | null;
  readonly stale: boolean;
  readonly hasChildren: boolean;
}

export type IssueSort = 'name' | 'date' | 'findings';

export interface IssuesParams {
  /** Absent: the top folders, or the dumps of the only folder. */
  readonly parent?: string;
  /** Matches headlines, sections, people and file names; pinyin initials count. */
  readonly filter?: string;
  readonly sort?: IssueSort;
  /** Leaves out what has nothing of the kind. */
  readonly only?: 'with-findings' | 'with-notes' | 'not-proofread';
}

/** The rows under `parent`. */
export const issuesRequest = request<IssuesParams, readonly IssueNode[]>('newsproof/issues');

// ---------------------------------------------------------------------------------------------- people

export interface PersonNode {
  readonly name: string;
  readonly roles: readonly string[];
  readonly articles: number;
  /** Names one look-alike character away that are probably the same person: 李嘉昕 / 李佳昕. */
  readonly variants: readonly string[];
}

export interface PeopleParams {
  readonly filter?: string;
}

/** Everyone whom a byline names, most articles first. */
export const peopleRequest = request<PeopleParams, readonly PersonNode[]>('newsproof/people');

export interface ArticleRef {
  readonly uri: string;
  readonly headline: string;
  readonly section: string | null;
  readonly role: string;
  readonly range: WireRange;
  /** Where the name stands. */
  readonly selection: WireRange;
}

/** The articles of one person. */
export const personArticlesRequest = request<{ readonly name: string }, readonly ArticleRef[]>(
  'newsproof/personArticles',
);

// ---------------------------------------------------------------------------------------------- findings by rule

export type SeverityName = 'error' | 'warning' | 'information' | 'hint';

export interface RuleNode {
  readonly rule: string;
  readonly group: string;
  readonly summary: string;
  /** The highest severity among its findings. */
  readonly severity: SeverityName;
  readonly findings: number;
  /** How many of them a safe fix repairs. */
  readonly safeFixes: number;
  readonly files: number;
  readonly docUrl: string | null;
}

/** Which dumps a view or a bulk repair is about. Absent: every dump of the workspace. */
export interface Scope {
  readonly uris?: readonly string[];
}

export const findingsByRuleRequest = request<Scope, readonly RuleNode[]>('newsproof/findingsByRule');

export interface FindingRef {
  readonly uri: string;
  readonly rule: string;
  readonly severity: SeverityName;
  readonly message: string;
  /** The first words of the line that it is about. */
  readonly excerpt: string;
  readonly range: WireRange;
  readonly fix: 'safe' | 'unsafe' | 'alternatives' | 'none';
}

export const findingsOfRuleRequest = request<Scope & { readonly rule: string }, readonly FindingRef[]>(
  'newsproof/findingsOfRule',
);

// ---------------------------------------------------------------------------------------------- the proofreading flow

export interface PlaceParams {
  readonly uri: string;
  readonly position: WirePosition;
}

export interface StepParams extends PlaceParams {
  readonly to: 'next' | 'previous';
  readonly what: 'finding' | 'article' | 'note';
}

/** Where the next or previous one starts, from there on around the dump's end; null where there is none at all. */
export const stepRequest = request<StepParams, WireRange | null>('newsproof/step');

export interface FindingAtCursor extends FindingRef {
  readonly message: string;
  /** Its repair, or null; alternatives are in `choices`. */
  readonly repair: Repair | null;
  readonly choices: readonly Repair[];
  /** Findings of the same rule in this dump besides this one, and how many of those have a safe fix. */
  readonly similar: number;
  readonly similarSafe: number;
}

export interface Repair {
  readonly title: string;
  readonly safety: 'safe' | 'unsafe';
  readonly edit: WireFileEdit;
}

/** The finding at the cursor (the shortest that covers it, else the first on its line). */
export const findingAtRequest = request<PlaceParams, FindingAtCursor | null>('newsproof/findingAt');

export interface FixAllParams extends Scope {
  /** Absent: every rule. */
  readonly rules?: readonly string[];
  readonly safety: 'safe' | 'unsafe';
}

export interface FixedFile {
  readonly uri: string;
  /** The text as it is (also of files that are not open) and as it would become. */
  readonly before: string;
  readonly after: string;
  readonly edit: WireFileEdit;
  /** Findings repaired, by rule. */
  readonly fixed: Readonly<Record<string, number>>;
  /** False where ten passes did not come to rest. */
  readonly settled: boolean;
}

/** What fixing would do, file by file; nothing is changed. The client shows the difference and applies the edits. */
export const fixAllRequest = request<FixAllParams, readonly FixedFile[]>('newsproof/fixAll');

/**
 * A structural command at the cursor; null where it makes no sense there. Splitting and merging articles leave the text
 * alone: they are written down as a note on the line, at once, and the repair that comes back has no edits.
 */
export type StructureCommand =
  | 'join-with-next'
  | 'split-article'
  | 'merge-with-previous'
  | 'move-block-up'
  | 'move-block-down'
  | 'move-byline-to-end';

export const structureRequest = request<PlaceParams & { readonly command: StructureCommand }, Repair | null>(
  'newsproof/structure',
);

// ---------------------------------------------------------------------------------------------- reading view

export interface ReadingView {
  /** The dump with paragraphs joined, furniture set aside at the end, one blank line between paragraphs. */
  readonly text: string;
  /** For each line of `text`, the stretch of the dump it was made from, or null for lines that stand for nothing. */
  readonly sources: readonly (WireRange | null)[];
  /** Lines of `text` that are headlines, and at which level, for an outline of the view. */
  readonly headings: readonly { readonly line: number; readonly level: 1 | 2 | 3; readonly text: string }[];
  /** What people noted and have not settled, and how far each article has come. */
  readonly marks: readonly ReadingMark[];
}

/** A note as the reading view shows it: plain text, in the user's language. */
export interface ReadingMark {
  readonly kind: NoteKindName;
  /** `改正 人党 → 入党 — 江远` */
  readonly title: string;
  /** What was said, the replies below it. */
  readonly words: readonly string[];
  /** The same in a few words, to stand behind the place. */
  readonly brief: string;
  /** Its place in the dump. */
  readonly source: WireRange;
  /** Its places in `ReadingView.text`, none of them across lines. */
  readonly ranges: readonly WireRange[];
}

export const readingViewRequest = request<{ readonly uri: string }, ReadingView>('newsproof/readingView');

/** The scheme of virtual documents that hold a reading view: `newsproof-reading:/…?<uri of the dump>`. */
export const readingScheme = 'newsproof-reading';

// ---------------------------------------------------------------------------------------------- is this a dump?

export interface IsDumpResult {
  /** 0 to 1. */
  readonly score: number;
  readonly isDump: boolean;
}

export const isDumpRequest = request<{ readonly text: string }, IsDumpResult>('newsproof/isDump');

// ---------------------------------------------------------------------------------------------- rules

export interface RuleDoc {
  readonly rule: string;
  /** The doc page in the user's language. */
  readonly markdown: string;
}

export const ruleDocRequest = request<{ readonly rule: string }, RuleDoc | null>('newsproof/ruleDoc');

export interface DisableRuleParams {
  readonly uri: string;
  readonly rule: string;
  readonly scope: 'file' | 'workspace';
}

/** The change to `newsproof.json` (made where there is none) that switches a rule off. */
export const disableRuleRequest = request<DisableRuleParams, WireFileEdit & { readonly create: boolean }>(
  'newsproof/disableRule',
);

// ---------------------------------------------------------------------------------------------- status

export interface ServerStatus {
  readonly version: string;
  readonly index: { readonly state: 'idle' | 'running' | 'ready'; readonly done: number; readonly total: number };
  /** Of the dump that was asked about. */
  readonly dump: (Counts & { readonly configuration: string | null; readonly measure: string | null }) | null;
  /** The dumps that lie in the folder of that one, taken together. */
  readonly folder: Counts | null;
  /** What is wrong with `newsproof.json` files. */
  readonly problems: readonly { readonly uri: string; readonly message: string; readonly range: WireRange }[];
}

export const statusRequest = request<{ readonly uri?: string }, ServerStatus>('newsproof/status');

/** Sent when the index or the configuration has changed: views ask again. */
export const changedNotification = notification<{ readonly uris: readonly string[] | null }>('newsproof/changed');

// ---------------------------------------------------------------------------------------------- notes

export type NoteKindName = 'query' | 'correction' | 'tag' | 'highlight' | 'label' | 'stet' | 'status';
export type AnchorStateName = 'anchored' | 'moved' | 'changed' | 'applied' | 'ambiguous' | 'orphan';

export interface WireReply {
  readonly id: string;
  readonly author: string;
  /** ISO date and time. */
  readonly created: string;
  readonly text: string;
}

/** A note with its replies, where it stands now. */
export interface WireNote {
  readonly id: string;
  readonly uri: string;
  readonly kind: NoteKindName;
  readonly author: string;
  readonly created: string;
  /** What it says: a question, a reason. */
  readonly text: string;
  /** correction: what the quote becomes. tag: the vocabulary's word. stet: the rule. label: the label's name. */
  readonly value: string | null;
  /** What the value stands for, in the user's language: `人党 → 入党`, `人名`, `标题`; empty where there is none. */
  readonly meaning: string;
  readonly quote: string;
  readonly state: AnchorStateName;
  readonly resolved: boolean;
  /** Null for an orphan. */
  readonly range: WireRange | null;
  /** Orphans and ambiguous ones: where they may belong, best first. */
  readonly candidates: readonly { readonly range: WireRange; readonly excerpt: string; readonly score: number }[];
  readonly replies: readonly WireReply[];
  /** The headline of the article that it stands in. */
  readonly article: string | null;
}

export const notesRequest = request<{ readonly uri: string }, readonly WireNote[]>('newsproof/notes');

/** Something to pick for a note; `key` and Enter pick it. */
export interface NoteChoice {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly key: string;
}

/** A proof mark, and what it asks for: nothing, some words, or the marked passage as it should read. */
export interface MarkChoice extends NoteChoice {
  readonly asks: 'nothing' | 'words' | 'passage';
}

export interface NoteChoices {
  /** The usual tags, then those of `newsproof.json`. */
  readonly tags: readonly NoteChoice[];
  readonly marks: readonly MarkChoice[];
  readonly labels: readonly NoteChoice[];
}

/** What can be picked for the notes of a dump, in the order in which it is offered. */
export const noteChoicesRequest = request<{ readonly uri: string }, NoteChoices>('newsproof/noteChoices');

/** One thing a person does to the notes of a dump. */
export type NoteAction =
  | {
      readonly kind: 'add';
      readonly range: WireRange;
      readonly note: NoteKindName;
      readonly text: string;
      readonly value?: string;
    }
  /** One of the proof marks; `text` is what it asked for. */
  | { readonly kind: 'mark'; readonly range: WireRange; readonly mark: string; readonly text: string }
  | { readonly kind: 'reply'; readonly id: string; readonly text: string }
  | { readonly kind: 'edit'; readonly id: string; readonly text: string; readonly value?: string }
  | { readonly kind: 'resolve' | 'reopen' | 'delete'; readonly id: string }
  | { readonly kind: 'apply'; readonly id: string }
  | { readonly kind: 'attach'; readonly id: string; readonly range: WireRange }
  | { readonly kind: 'status'; readonly position: WirePosition; readonly status: ProofStatusName };

export interface NoteResult {
  /** The notes after the action. */
  readonly notes: readonly WireNote[];
  /** The change to the dump's text that goes with it (applying a correction), for the client to apply. */
  readonly edit: WireFileEdit | null;
  /** Why it was refused, in the user's language; null when it was done. */
  readonly refused: string | null;
}

export const noteActionRequest = request<{ readonly uri: string; readonly action: NoteAction }, NoteResult>(
  'newsproof/noteAction',
);

export interface ArticleStatus {
  readonly range: WireRange;
  readonly headline: string;
  readonly status: ProofStatusName;
  /** True where the text changed after it was validated. */
  readonly stale: boolean;
  readonly by: string | null;
  readonly when: string | null;
}

export const articleStatusRequest = request<{ readonly uri: string }, readonly ArticleStatus[]>(
  'newsproof/articleStatus',
);

/** The text as it was validated and as it is now, to be shown side by side; null where it was never validated. */
export const validatedTextRequest = request<PlaceParams, { readonly before: string; readonly after: string } | null>(
  'newsproof/validatedText',
);

/** Sent when the notes of a dump have changed (also on disk), or its text below them has: threads ask again. */
export const notesChangedNotification = notification<{ readonly uri: string }>('newsproof/notesChanged');

// ---------------------------------------------------------------------------------------------- files through the client

/** Requests of the server to the client, for workspaces that are not on the server's disk. */
export const fileSystemRequests = {
  /** The text as the editor decodes it; null where there is no such file. */
  read: request<{ readonly uri: string }, string | null>('newsproof/fs/read'),
  /** Adds UTF-8 text to the end of a file, made where there is none. */
  append: request<{ readonly uri: string; readonly text: string }, null>('newsproof/fs/append'),
  /** All files under the folder whose name ends in one of `endings` (`.txt`); hidden folders are left out. */
  list: request<{ readonly folder: string; readonly endings: readonly string[] }, readonly { readonly uri: string }[]>(
    'newsproof/fs/list',
  ),
  /** False for a file, for a link to a folder, and where there is nothing. */
  isFolder: request<{ readonly uri: string }, boolean>('newsproof/fs/isFolder'),
  rename: request<{ readonly from: string; readonly to: string }, null>('newsproof/fs/rename'),
  remove: request<{ readonly uri: string }, null>('newsproof/fs/remove'),
} as const;
