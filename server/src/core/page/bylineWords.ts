import { closingAt, openingAt } from '../lexicon/brackets';
import { type Lexicon, WordTable } from '../lexicon/lexicon';
import { WORK_ROLES } from '../lexicon/roles';
import { isCompoundSurnameAt } from '../lexicon/surnames';
import { isHan, isSpace } from '../text/charClass';
import { CodeSet } from '../text/codeSet';
import { indexWithin } from '../text/search';
import type { Span } from '../text/span';
import type { Person } from './model';

/** The words of a byline besides its names: what people are, and what they did. */

/** `本报首席记者`: what it is called, and where it ends. */
export interface Role {
  readonly name: string;
  readonly end: number;
  /** The paper stands in front of it. */
  readonly housed: boolean;
}

/** `文/图`, brackets around it allowed. */
export interface Credit {
  readonly words: string;
  readonly end: number;
}

/** The role that begins at `at`, its house in front of it, or null. */
export function roleAt(text: string, at: number, end: number, { roles, houses, houseEndings }: Lexicon): Role | null {
  const bare = roles.at(text, at, end);
  if (bare !== null && !ONLY_HOUSED.has(bare)) return { name: bare, end: at + bare.length, housed: false };
  const cut = CUT_ROLES.at(text, at, end);
  if (cut !== null) return { name: cut.replace(' ', ''), end: at + cut.length, housed: false };
  const house = houses.at(text, at, end);
  const from = house === null ? ownHouse(text, at, end, roles, houseEndings) : skipBlank(text, at + house.length, end);
  if (from <= at) return null;
  const role = teamAt(text, from, end) ?? roles.at(text, from, end);
  return role === null ? null : { name: role, end: from + role.length, housed: true };
}

/** `本报两会报道组`: whom a paper sends for one thing. */
function teamAt(text: string, at: number, end: number): string | null {
  const stop = hanRunEnd(text, at, Math.min(end, at + LONGEST_TEAM));
  const isTeam = TEAMS.some((ending) => stop - at > ending.length && text.startsWith(ending, stop - ending.length));
  return isTeam && !isHan(text.charCodeAt(stop)) ? text.slice(at, stop) : null;
}

const TEAMS = ['报道组', '采访组', '报道团', '采访团', '调研组', '调查组', '记者组'];
const LONGEST_TEAM = 12;

/** `调研组由局总农艺师带队` begins a sentence; `本报调研组` signs one. */
const ONLY_HOUSED: ReadonlySet<string> = new Set(['调研组']);

/** The credit that begins at `at`, or null. */
export function creditAt(text: string, at: number, end: number, { credits }: Lexicon): Credit | null {
  const bracket = openingAt(text, at);
  const from = bracket === 0 ? at : at + 1;
  const words = credits.at(text, from, end);
  if (words === null) return null;
  const stop = from + words.length;
  if (bracket === 0) return { words, end: stop };
  return closingAt(text, stop) === bracket ? { words, end: stop + 1 } : null;
}

/** `本报评论员`, `本报调研组` sign a piece without a name. */
export const standsAlone = (role: Role): boolean => role.housed && ALONE.has(role.name.charAt(role.name.length - 1));

const ALONE: ReadonlySet<string> = new Set('员组团');

export function skipBlank(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && isSpace(text.charCodeAt(i))) i++;
  return i;
}

/** Behind the blanks and marks that part two names, or two groups of them; the slash of a credit stays. */
export function skipSeparators(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && (isSpace(text.charCodeAt(i)) || SEPARATORS.at(text, i))) i++;
  if (i < end && SLASHES.at(text, i) && text.charAt(i + 1) !== '图' && text.charAt(i + 1) !== '文') i++;
  return i;
}

const SEPARATORS = new CodeSet('、,，;；|｜');
export const SLASHES = new CodeSet('/／');

/** `编辑:`, `图/`: a kind of work, set off from the names that it opens. */
export function isWorkAt(text: string, at: number): boolean {
  if (!WORK_STARTS.at(text, at)) return false;
  return WORK_ROLES.some((word) => text.startsWith(word, at) && '/／:：'.includes(text.charAt(at + word.length)));
}

export const WORK_STARTS = new CodeSet(WORK_ROLES.map((word) => word.charAt(0)).join(''));

/** Where a run of ideographs ends, the dots of names such as `阿依慕·木拉提` among them. */
export function hanRunEnd(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && (isHan(text.charCodeAt(i)) || (i > at && DOTS.at(text, i)))) i++;
  return i;
}

const DOTS = new CodeSet('·•');

/** The end of a paper's own name before a role: `滨城晚报` in `滨城晚报记者 甲某` or `滨城晚报评论员`; -1 where none stands. */
function ownHouse(text: string, at: number, end: number, roles: WordTable, endings: readonly string[]): number {
  const reporter = indexWithin(text, '记者', at + 3, at + 15);
  const role = reporter >= 0 ? reporter : indexWithin(text, '评论员', at + 3, at + 15);
  if (role < 0 || hanRunEnd(text, at, role) < role) return -1;
  for (const ending of endings) {
    for (let i = at + 2; i + ending.length <= role; i++) {
      if (!text.startsWith(ending, i)) continue;
      if (roles.at(text, i + ending.length, end) !== null) return i + ending.length;
    }
  }
  return -1;
}

/**
 * The spaces that line ends left within the roles of a stretch: `通讯 员`. 记 者 is left out, which may be set wide to
 * stand below 通讯员.
 */
export function spacesInRoles(text: string, start: number, end: number): readonly Span[] {
  const spaces: Span[] = [];
  for (let at = start; at < end; at++) {
    const cut = CUT_ROLES.at(text, at, end);
    if (cut === null || cut.length <= '记 者'.length) continue;
    const space = at + cut.indexOf(' ');
    spaces.push({ start: space, end: space + 1 });
  }
  return spaces;
}

/**
 * The spaces that line ends left within a byline's roles and names: `通讯 员 易小 歌`. Those that set a name wide,
 * `张 胜 男`, are the editor's.
 */
export function spacesInWords(text: string, { start, end, people }: SignedSpan): readonly Span[] {
  const spaces = [
    ...spacesInRoles(text, start, end),
    ...people.flatMap(({ name, span }) => spacesInName(text, name, span)),
  ];
  return spaces.sort((a, b) => a.start - b.start);
}

interface SignedSpan extends Span {
  readonly people: readonly Person[];
}

function spacesInName(text: string, name: string, { start, end }: Span): readonly Span[] {
  const isWide = name.length < 3 || end - start !== name.length + 1 || isCompoundSurnameAt(text, start);
  if (isWide) return [];
  const space = text.indexOf(' ', start);
  return space < 0 || space >= end ? [] : [{ start: space, end: space + 1 }];
}

/** `通讯 员`: a line end of the print fell into the role. */
const CUT_ROLES = new WordTable(['记者', '通讯员', '实习生'].flatMap(cuts));

function cuts(role: string): readonly string[] {
  return Array.from({ length: role.length - 1 }, (_, i) => `${role.slice(0, i + 1)} ${role.slice(i + 1)}`);
}
