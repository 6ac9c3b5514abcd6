import type { Safety } from '../../fixes/fix';
import { LaterFix } from '../../fixes/laterFix';
import { spacesInRoles } from '../../page/bylineWords';
import type { Paragraph, Part } from '../../page/model';
import type { Bilingual } from '../../text/bilingual';
import { isWordy } from '../../text/charClass';
import { deletion } from '../../text/edits';
import type { Span } from '../../text/span';
import { dump } from '../example';
import { endOf, startOf } from '../excerpt';
import type { Discovery } from '../finding';
import { isHyphenatedAt } from '../joining';
import type { PartRule, RuleMeta } from '../rule';

const meta: RuleMeta = {
  id: 'wrap-space',
  group: 'wraps',
  severity: 'warning',
  fixable: 'sometimes',
  summary: {
    en: 'Spaces stand where the printed lines ended.',
    zh: '印刷行末处留下了空格。',
  },
  docs: {
    what: {
      en: 'Reports the spaces that a converter left at the old line ends within a paragraph. The printed measure, read off the text, tells them from the editor’s own spaces, which stay, as full-width ones and those between names do; of a byline’s spaces only one within a role (`通讯 员`) goes, and behind 本报讯 one within a name (`易小 歌`). One finding speaks for a whole paragraph.',
      zh: '报告转换时在段落内旧行末处留下的空格。程序从文本推算版面行宽，以此区分编辑有意留的空格；后者不动，全角空格与人名之间的空格也不动；署名中只删身份词内的空格（`通讯 员`），电头中的署名还删人名内的（`易小 歌`）。每段只报一次。',
    },
    why: {
      en: 'A word with a space in it is not found by a search and is read as two by every tool.',
      zh: '词中夹空格会检索不到，也会被各种工具当成两个词。',
    },
    fixSafety: {
      en: 'Safe: only white space goes. A space between Latin words or numbers stays. Unsafe where a paragraph lost its end and these spaces are all that still tells it from the next one.',
      zh: '安全：只删空白。拉丁词或数字之间的空格保留。若段落已失去结尾，而这些空格是它与下一段分开的唯一依据，则为不安全。',
    },
    examples: [
      {
        bad: dump(
          '石桥村 老井换上新井盖',
          '',
          '本报讯 入秋以来,石桥村组织 党员志愿者逐户走访,把村里二十七 口老井的井沿重新砌好,换上了统一 制作的新井盖。村民们说,孩子们放 学路上再也不用绕着井口走,晚上出 门心里也踏实了许多。',
        ),
        good: dump(
          '石桥村 老井换上新井盖',
          '',
          '本报讯 入秋以来,石桥村组织党员志愿者逐户走访,把村里二十七口老井的井沿重新砌好,换上了统一制作的新井盖。',
        ),
        fixed: dump(
          '石桥村 老井换上新井盖',
          '',
          '本报讯 入秋以来,石桥村组织党员志愿者逐户走访,把村里二十七口老井的井沿重新砌好,换上了统一制作的新井盖。村民们说,孩子们放学路上再也不用绕着井口走,晚上出门心里也踏实了许多。',
        ),
      },
    ],
  },
};

export const wrapSpace: PartRule = {
  scope: 'part',
  meta,
  check(part) {
    const found: Discovery[] = [];
    for (const paragraph of part.article?.paragraphs ?? []) {
      const wraps = idleSpaces(part, paragraph);
      if (wraps.length > 0) found.push(discovery(part, wraps, paragraph.endsByMeasure ? 'unsafe' : 'safe'));
    }
    for (const { spans } of part.article?.bylines ?? []) {
      const cuts = spans.flatMap(({ start, end }) => spacesInRoles(part.simplified, start, end));
      const untold = cuts.filter((cut) => !isTold(found, cut));
      if (untold.length > 0) found.push(discovery(part, untold, 'safe'));
    }
    return found.sort((a, b) => a.start - b.start);
  },
};

/** A byline within a dateline is a paragraph's, whose finding speaks for it. */
const isTold = (found: readonly Discovery[], { start }: Span): boolean =>
  found.some((other) => other.start <= start && start < other.end);

function idleSpaces(part: Part, { fragments }: Paragraph): readonly Span[] {
  const spaces: Span[] = [];
  for (const { wraps } of fragments) {
    for (const wrap of wraps) if (!separatesWords(part, wrap)) spaces.push(wrap);
  }
  return spaces;
}

/** A space between Latin words is needed; behind the hyphen of a cut word it goes together with the hyphen. */
const separatesWords = (part: Part, wrap: Span): boolean =>
  (isWordy(part.text.charCodeAt(wrap.start - 1)) && isWordy(part.text.charCodeAt(wrap.end))) ||
  isHyphenatedAt(part, wrap);

function discovery(part: Part, wraps: readonly Span[], safety: Safety): Discovery {
  const first = wraps[0]!;
  const last = wraps.at(-1)!;
  const before = endOf(part.text, { start: 0, end: first.start }, 3).replace('…', '');
  const after = startOf(part.text, { start: first.end, end: part.text.length }, 3).replace('…', '');
  const count = wraps.length;
  return {
    start: first.start,
    end: last.end,
    message: {
      en: `${count === 1 ? 'A space stands' : `${count} spaces stand`} where printed lines ended, as in “${before} ${after}”. Remove ${count === 1 ? 'it' : 'them'}; the other spaces stay.`,
      zh: `有${count}处空格是印刷行末留下的，如“${before} ${after}”。请删去；其余空格不动。`,
    },
    fix: new LaterFix(REMOVE, safety, () => wraps.map((wrap) => deletion(wrap.start, wrap.end))),
  };
}

const REMOVE: Bilingual = { en: 'Remove the spaces of old line ends', zh: '删除旧行末的空格' };
