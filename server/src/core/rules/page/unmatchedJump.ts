import type { Page } from '../../page/model';
import type { Span } from '../../text/span';
import { dump } from '../example';
import type { Discovery } from '../finding';
import type { RuleMeta, WorkspaceRule } from '../rule';

const meta: RuleMeta = {
  id: 'unmatched-jump',
  group: 'page',
  severity: 'warning',
  fixable: 'none',
  summary: {
    en: 'A jump such as 下转第2版 has no counterpart where it points.',
    zh: '转版说明（如“下转第2版”）在所指版面找不到对应。',
  },
  docs: {
    what: {
      en: 'Reports 下转 and 上接 where the page that they name was read, in the same dump or in a dump of the same day beside it, and nothing there points back. Folio lines tell which pages a dump holds; where they are missing nothing is said.',
      zh: '“下转”“上接”所指的版面已经读到（在同一文件，或同目录同日的文件中），而那里没有与之呼应的说明，即予报告。哪些文件含哪些版面由报眉判定；没有报眉则不作判断。',
    },
    why: {
      en: 'The rest of the article is lost, or it was put under another page’s number.',
      zh: '文章的另一半可能已丢失，或被归到了别的版面。',
    },
    fixSafety: {
      en: 'There is no automatic repair: look the page up.',
      zh: '无法自动修复，请查对原版面。',
    },
    examples: [
      {
        bad: dump(
          '2031年3月5日 星期三 第一版',
          '',
          '青禾镇 水库除险加固工程开工',
          '',
          '本报讯 3月4日,青禾镇红山水库除险加固工程正式开工,工期预计两年。(下转第2版)',
          '',
          '2031年3月5日 星期三 第二版',
          '',
          '柳塘镇 果农学剪枝',
          '',
          '本报讯 3月4日,柳塘镇请来农技专家,为果农讲解春季剪枝要领。',
        ),
        good: dump(
          '2031年3月5日 星期三 第一版',
          '',
          '青禾镇 水库除险加固工程开工',
          '',
          '本报讯 3月4日,青禾镇红山水库除险加固工程正式开工,工期预计两年。(下转第3版)',
        ),
      },
    ],
  },
};

interface PlacedJump extends Span {
  readonly direction: 'to' | 'from';
  /** The page that it names in its plain form: 第二版 and 02 are `2`; null where it names none. */
  readonly target: string | null;
}

/** What a dump says of its place in an issue: plain data, which the index keeps on disk. */
interface Whereabouts {
  readonly day: string | null;
  readonly pages: readonly string[];
  readonly jumps: readonly PlacedJump[];
}

export const unmatchedJump: WorkspaceRule<Whereabouts> = {
  scope: 'workspace',
  meta,
  survey: whereaboutsOf,
  check(file, surveys) {
    const own = surveys.get(file);
    if (own === undefined) return [];
    return own.jumps.filter((jump) => isUnmatched(jump, file, own, surveys)).map(discovery);
  },
};

function whereaboutsOf(page: Page): Whereabouts {
  const pages = new Set<string>();
  const jumps: PlacedJump[] = [];
  let day: string | null = null;
  for (const { part, offset } of page.parts) {
    for (const { kind, start, end } of part.furniture) {
      if (kind !== 'folio') continue;
      const folio = part.text.slice(start, end);
      day ??= dayOf(folio);
      for (const match of folio.matchAll(PAGE)) pages.add(plainPage(match[1] ?? match[2]!));
    }
    for (const { start, end, direction, page: named } of part.jumps) {
      const target = named === null ? null : plainPage(named);
      jumps.push({ start: start + offset, end: end + offset, direction, target });
    }
  }
  return { day, pages: [...pages], jumps };
}

function isUnmatched(
  jump: PlacedJump,
  file: string,
  own: Whereabouts,
  surveys: ReadonlyMap<string, Whereabouts>,
): boolean {
  const { target, direction } = jump;
  if (target === null) return false;
  const back = direction === 'to' ? 'from' : 'to';
  const pointsBack = (other: PlacedJump): boolean =>
    other.direction === back && (other.target === null || own.pages.length === 0 || own.pages.includes(other.target));
  let isHere = false;
  for (const [other, survey] of surveys) {
    if (!survey.pages.includes(target) || !sameIssue(file, own, other, survey)) continue;
    if (survey.jumps.some(pointsBack)) return false;
    isHere = true;
  }
  return isHere;
}

const sameIssue = (file: string, own: Whereabouts, other: string, survey: Whereabouts): boolean =>
  file === other || (own.day !== null && own.day === survey.day && folderOf(file) === folderOf(other));

const folderOf = (file: string): string => file.slice(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);

function discovery(jump: PlacedJump): Discovery {
  const page = jump.target!;
  return {
    start: jump.start,
    end: jump.end,
    message:
      jump.direction === 'to'
        ? {
            en: `Page ${page} is here, but nothing on it says that it goes on from this article (上接). Look for the lost continuation or correct the page number.`,
            zh: `第${page}版已读到，却没有与本文呼应的“上接”。请查找丢失的下半篇，或订正版次。`,
          }
        : {
            en: `Page ${page} is here, but no article on it says that it goes on here (下转). Look for the lost first half or correct the page number.`,
            zh: `第${page}版已读到，却没有转到此处的“下转”。请查找丢失的上半篇，或订正版次。`,
          },
  };
}

const DAY = /(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/;
const PAGE =
  /第\s?(\d{1,3}|[一二三四五六七八九十]{1,3}|[A-D]\d{1,3})\s?版|(?<![A-Za-z0-9])([A-D]\d{1,3}|\d{1,3}(?=\s?版))(?!\d)/g;
const DIGITS = '〇一二三四五六七八九';

function dayOf(folio: string): string | null {
  const match = DAY.exec(folio);
  return match === null ? null : `${match[1]}-${Number(match[2])}-${Number(match[3])}`;
}

/** `02`, `二` and `2` are one page; so are `A5` and `A05`. */
function plainPage(named: string): string {
  const match = /^([A-D]?)0*(\d+)$/.exec(named);
  if (match !== null) return match[1]! + match[2]!;
  if (named === '头版') return '1';
  const ten = named.indexOf('十');
  if (ten < 0) return named.length === 1 && DIGITS.includes(named) ? String(DIGITS.indexOf(named)) : named;
  const tens = ten === 0 ? 1 : DIGITS.indexOf(named.charAt(0));
  const ones = ten === named.length - 1 ? 0 : DIGITS.indexOf(named.charAt(ten + 1));
  return String(tens * 10 + ones);
}
