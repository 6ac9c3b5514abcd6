import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Bilingual } from '../../core/text/bilingual';
import { textOfFile } from '../files/textFile';
import { fileTrouble } from '../files/trouble';
import { fingerprint } from '../report/fingerprint';
import type { FileReport, ReportedFinding } from '../report/report';
import { UsageError } from '../shell/shell';

/** How often each known finding of a file stands in it, by rule and fingerprint. */
type KnownFindings = Readonly<Record<string, number>>;

interface BaselineFile {
  readonly version: 1;
  readonly files: Readonly<Record<string, KnownFindings>>;
}

/** Findings that were there before anybody looked: they stay quiet while their words stand, wherever they move to. */
export class Baseline {
  /** Findings that were kept quiet. */
  silenced = 0;
  readonly #folder: string;
  readonly #files: Readonly<Record<string, KnownFindings>>;

  private constructor(folder: string, files: Readonly<Record<string, KnownFindings>>) {
    this.#folder = folder;
    this.#files = files;
  }

  static read(path: string, shown: string): Baseline {
    return new Baseline(dirname(path), parsed(textOf(path, shown), shown).files);
  }

  /** The report without the findings that the baseline knows. */
  without(report: FileReport, path: string): FileReport {
    const known = this.#files[nameFrom(this.#folder, path)];
    if (known === undefined) return report;
    const left = new Map(Object.entries(known));
    const findings = report.findings.filter((finding) => {
      const key = keyOf(finding);
      const count = left.get(key) ?? 0;
      if (count === 0) return true;
      left.set(key, count - 1);
      this.silenced++;
      return false;
    });
    return { ...report, findings };
  }
}

/** Takes down the findings of a run and writes them in the place of what a baseline knew of the same files. */
export class BaselineUpdate {
  findings = 0;
  readonly #path: string;
  readonly #rules: ReadonlySet<string> | null;
  readonly #files = new Map<string, KnownFindings>();

  /** `rules` are those that the run applies, where it does not apply all: what is known of others stays known. */
  constructor(path: string, rules: ReadonlySet<string> | null) {
    this.#path = path;
    this.#rules = rules;
  }

  add(report: FileReport, path: string): void {
    const counts = new Map<string, number>();
    for (const finding of report.findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
    this.findings += report.findings.length;
    this.#files.set(nameFrom(dirname(this.#path), path), Object.fromEntries(counts));
  }

  /** One line a finding, in a fixed order, so that a change to the baseline reads well in review. */
  write(shown: string): void {
    const folder = dirname(this.#path);
    // What was deleted or renamed would stay in the baseline for ever, and keep quiet about a new file of that name.
    const before = Object.entries(existingFiles(this.#path, shown)).filter(([name]) => existsSync(join(folder, name)));
    const all = new Map(before);
    for (const [name, found] of this.#files) all.set(name, { ...this.#notLookedFor(all.get(name) ?? {}), ...found });
    const files = [...all]
      .map(inOrder)
      .filter(([, known]) => Object.keys(known).length > 0)
      .sort(byName);
    const content: BaselineFile = { version: 1, files: Object.fromEntries(files) };
    try {
      writeFileSync(this.#path, `${JSON.stringify(content, null, 1)}\n`);
    } catch (error) {
      throw new UsageError(fileTrouble(shown, error));
    }
  }

  #notLookedFor(known: KnownFindings): KnownFindings {
    if (this.#rules === null) return {};
    return Object.fromEntries(Object.entries(known).filter(([key]) => !this.#rules!.has(ruleOf(key))));
  }
}

const inOrder = ([name, known]: readonly [string, KnownFindings]): readonly [string, KnownFindings] => [
  name,
  Object.fromEntries(Object.entries(known).sort(byName)),
];

const ruleOf = (key: string): string => key.slice(0, key.indexOf(' '));

const keyOf = (finding: ReportedFinding): string => `${finding.rule} ${fingerprint(finding)}`;

const nameFrom = (folder: string, path: string): string => relative(folder, path).split(sep).join('/');

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;

function existingFiles(path: string, shown: string): BaselineFile['files'] {
  // At first there is none.
  if (!existsSync(path)) return {};
  return parsed(textOf(path, shown), shown).files;
}

function textOf(path: string, shown: string): string {
  try {
    return textOfFile(path);
  } catch (error) {
    throw new UsageError(fileTrouble(shown, error));
  }
}

function parsed(text: string, shown: string): BaselineFile {
  try {
    const content = JSON.parse(text) as Partial<BaselineFile>;
    if (content.version === 1 && isRecord(content.files) && Object.values(content.files!).every(isRecord)) {
      return content as BaselineFile;
    }
  } catch {
    // What is no JSON is no baseline either; both are told alike.
  }
  throw new UsageError(notABaseline(shown));
}

const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

const notABaseline = (shown: string): Bilingual => ({
  en: `${shown}: is not a baseline (make one with --update-baseline)`,
  zh: `${shown}：不是基线文件（可用 --update-baseline 生成）`,
});
