import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { findingsOf, unsilenced } from '../../core/analysis/findings';
import { bySpan } from '../../core/analysis/placing';
import { WorkspaceSurveys } from '../../core/analysis/workspaceFindings';
import type { Config } from '../../core/config/config';
import { onlyRules, type RuleSet } from '../../core/config/ruleSet';
import { labelOverridesOf, logNameOf, type Notebook, suppressionOf } from '../../core/notes';
import { nothingSilenced, type Suppression } from '../../core/notes/suppression';
import type { Page } from '../../core/page/model';
import { readPage } from '../../core/page/reading';
import type { Finding } from '../../core/rules/finding';
import type { Bilingual } from '../../core/text/bilingual';
import { inChangedArticles } from '../commit/changedArticles';
import { Configs, corePath } from '../config/configs';
import { type Decoded, decode } from '../encoding/decode';
import { isBinary } from '../encoding/detect';
import type { Input } from '../files/input';
import { fileTrouble } from '../files/trouble';
import type { Format } from '../formats/format';
import { formatOf } from '../formats/formats';
import { logTroubles, notesBeside } from '../notes/beside';
import { outlineOf } from '../outline/pageOutline';
import { countsOf, type FileReport } from '../report/report';
import { reported, settled } from '../report/reporting';
import { explained } from './explained';
import { invalidBytesFindings } from './invalidBytes';
import { repair } from './repair';
import type { Checked, Result } from './result';
import type { CheckTask, CommonTask, OutlineTask, Task } from './task';

/** Does a task with one batch of files after the other, in the main thread or in a worker, and keeps nothing of them. */
export class Session {
  readonly #task: Task;
  readonly #configs: Configs;
  readonly #restricted = new Map<RuleSet, RuleSet>();
  readonly #format: Format | null;
  #troubles: Bilingual[] = [];

  constructor(task: Task) {
    this.#task = task;
    this.#format = task.kind === 'check' && task.format !== null ? formatOf(task.format) : null;
    this.#configs = configsOf(task, (trouble) => void this.#troubles.push(trouble));
  }

  /** One result for each input. Whatever goes wrong with a file is said in its result, and the next is done all the same. */
  async run(batch: readonly Input[]): Promise<readonly Result[]> {
    const results: Result[] = [];
    for (const group of this.#task.kind === 'check' ? byFolder(batch) : [batch]) {
      const done: (Result | Read)[] = [];
      for (const input of group) done.push(await this.#attempt(input));
      results.push(...this.#completed(done));
    }
    return results;
  }

  async #attempt(input: Input): Promise<Result | Read> {
    this.#troubles = [];
    try {
      return await this.#do(input);
    } catch (error) {
      return skipped(input, 0, [...this.#troubles, fileTrouble(fileOf(error, input), error)]);
    }
  }

  async #do(input: Input): Promise<Result | Read> {
    const bytes = input.bytes ?? readFileSync(input.path);
    const config = await this.#configs.forFolder(dirname(input.path));
    if (this.#task.encoding === null && isBinary(bytes)) {
      return skipped(input, bytes.length, [...this.#troubles, ...(input.named ? [notText(input.shown)] : [])]);
    }
    const decoded = decode(bytes, this.#task.encoding ?? undefined);
    switch (this.#task.kind) {
      case 'check':
        return this.#read(this.#task, input, decoded, config);
      case 'fix': {
        const fixed = repair(this.#task, input, decoded, config.lexicon, this.#ruleSetFor(input, config));
        return { ...fixed, troubles: [...this.#troubles, ...fixed.troubles] };
      }
      case 'outline':
        return this.#outline(this.#task, input, decoded, config);
    }
  }

  #read(task: CheckTask, input: Input, decoded: Decoded, config: Config): Read {
    const { text } = decoded;
    const notes = this.#notesOf(input, text);
    const page = readPage(text, config.lexicon, notes === null ? [] : labelOverridesOf(notes));
    const ruleSet = this.#ruleSetFor(input, config);
    const suppression = notes === null ? nothingSilenced : suppressionOf(notes);
    const findings = findingsOf(page, text, ruleSet, undefined, suppression);
    return {
      kind: 'read',
      task,
      input,
      decoded,
      config,
      page,
      notes,
      ruleSet,
      suppression,
      findings,
      troubles: this.#troubles,
    };
  }

  #notesOf({ path, shown }: Input, text: string): Notebook | null {
    const notes = notesBeside(path, text);
    if (notes !== null) this.#troubles.push(...logTroubles(shown, notes));
    return notes;
  }

  /** What was read of a folder's dumps, with what the rules that compare dumps say of each in the light of the others. */
  #completed(group: readonly (Result | Read)[]): readonly Result[] {
    const surveys = new WorkspaceSurveys();
    for (const one of group) if (one.kind === 'read') surveys.add(one.input.path, one.page, one.ruleSet);
    return group.map((one) => {
      if (one.kind !== 'read') return one;
      try {
        return this.#checked(one, surveys);
      } catch (error) {
        return skipped(one.input, one.decoded.bytes.length, [...one.troubles, fileTrouble(one.input.shown, error)]);
      }
    });
  }

  #checked(read: Read, surveys: WorkspaceSurveys): Checked {
    const { task, input, decoded, config, page, ruleSet, suppression, troubles } = read;
    const across = unsilenced(surveys.findings(input.path, page, ruleSet), decoded.text, suppression);
    const findings = across.length === 0 ? read.findings : [...read.findings, ...across].sort(bySpan);
    const complete = invalidBytesFindings(findings, decoded);
    const wanted = this.#inChanged(complete, read);
    const report: FileReport = {
      file: input.shown,
      encoding: decoded.encoding,
      findings: reported(wanted, page, decoded.text, task.language),
      failLevel: config.failLevel,
    };
    return {
      kind: 'checked',
      ...about(input, decoded.bytes.length),
      troubles,
      counts: countsOf(report, task.failLevel),
      findings: this.#inWords(report),
    };
  }

  /** Of a dump with an older version, the findings in what that one does not have. */
  #inChanged(findings: readonly Finding[], { input, page, config, notes }: Read): readonly Finding[] {
    if (input.base === undefined) return findings;
    const { text } = decode(input.base, this.#task.encoding ?? undefined);
    return inChangedArticles(findings, page, text, config.lexicon, notes);
  }

  /** A large report stays data: its words would take several times its room, and whoever prints it needs them one by one. */
  #inWords(report: FileReport): string | FileReport {
    if (this.#format === null || report.findings.length > MANY) {
      return { ...report, findings: settled(report.findings) };
    }
    return [...this.#format.file(report, 0)].join('');
  }

  #outline(task: OutlineTask, input: Input, { text, bytes }: Decoded, { lexicon }: Config): Result {
    const notes = this.#notesOf(input, text);
    const page = readPage(text, lexicon, notes === null ? [] : labelOverridesOf(notes));
    return {
      kind: 'outlined',
      ...about(input, bytes.length),
      troubles: this.#troubles,
      outline: outlineOf(page),
      explanation: task.detail === 'explained' ? explained(page, lexicon, task.language) : null,
    };
  }

  /** Files under the same configuration share one rule set object. */
  #ruleSetFor(input: Input, config: Config): RuleSet {
    const all = config.ruleSetFor(corePath(input.path));
    const { only } = this.#task;
    if (only === null) return all;
    const known = this.#restricted.get(all);
    if (known !== undefined) return known;
    const restricted = onlyRules(all, new Set(only));
    this.#restricted.set(all, restricted);
    return restricted;
  }
}

const MANY = 10_000;

export const configsOf = (task: CommonTask, report: (trouble: Bilingual) => void): Configs =>
  new Configs(task.cwd, task.config, new Map(task.levels.map(([rule, level]) => [rule, { level }])), report);

/** A dump on its way through a check: read by itself, and not yet compared with its neighbours. */
interface Read {
  readonly kind: 'read';
  readonly task: CheckTask;
  readonly input: Input;
  readonly decoded: Decoded;
  readonly config: Config;
  readonly page: Page;
  readonly notes: Notebook | null;
  readonly ruleSet: RuleSet;
  readonly suppression: Suppression;
  readonly findings: readonly Finding[];
  readonly troubles: readonly Bilingual[];
}

function byFolder(batch: readonly Input[]): readonly (readonly Input[])[] {
  const groups: Input[][] = [];
  let folder: string | null = null;
  for (const input of batch) {
    if (dirname(input.path) !== folder) groups.push([]);
    folder = dirname(input.path);
    groups.at(-1)!.push(input);
  }
  return groups;
}

/** The file that could not be read: the dump, or the notes beside it. */
function fileOf(error: unknown, { path, shown }: Input): string {
  const failed = error instanceof Error && 'path' in error ? error.path : path;
  return failed === logNameOf(path) ? logNameOf(shown) : shown;
}

const about = (input: Input, bytes: number) => ({ file: input.shown, path: input.path, bytes });

const skipped = (input: Input, bytes: number, troubles: readonly Bilingual[]): Result => ({
  kind: 'skipped',
  ...about(input, bytes),
  troubles,
});

const notText = (shown: string): Bilingual => ({ en: `${shown}: is not text`, zh: `${shown}：不是文本文件` });
