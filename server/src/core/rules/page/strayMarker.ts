import type { Fix } from '../../fixes/fix';
import type { Page, Part, Residue } from '../../page/model';
import { deletion, replacement } from '../../text/edits';
import type { Span } from '../../text/span';
import { dump } from '../example';
import type { Discovery } from '../finding';
import type { PageRule, RuleMeta } from '../rule';

const meta: RuleMeta = {
  id: 'stray-marker',
  group: 'page',
  severity: 'information',
  fixable: 'alternatives',
  summary: {
    en: 'A bullet or logo looks misread: the page’s other ones differ.',
    zh: '符号或徽标疑似误读:与本版其他同类符号不一致。',
  },
  docs: {
    what: {
      en: 'Reports the bullets before labels and headlines where they differ from each other although the printed page had one and the same, and letters such as `X(` that a logo was misread as. Bullets that count (❶ ❷ ❸) and bullets that agree are left alone.',
      zh: '报告栏目或标题前彼此不一的符号(原版面应是同一种),以及由徽标误读成的 `X(` 之类字符。依次编号的(❶ ❷ ❸)和前后一致的符号不报。',
    },
    why: {
      en: 'Labels that are marked in three ways are not recognised as labels of one kind.',
      zh: '同类栏目用了几种符号,就认不出它们是同类。',
    },
    fixSafety: {
      en: 'A person chooses: drop the mark, or write the one that the page uses elsewhere.',
      zh: '由人选择:删去该符号,或改用本版通行的符号。',
    },
    examples: [
      {
        bad: dump(
          '❶ 青禾镇',
          '',
          '文化大院唱起来',
          '',
          '本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,村民早早搬来板凳等候开场。',
          '',
          '记者 方叙言',
          '',
          '🔘 柳塘镇',
          '',
          '老街巷亮起来',
          '',
          '本报讯 7月2日,柳塘镇完成老街巷路灯改造,二十三条巷子装上了新路灯。',
          '',
          '记者 苏晓岚',
        ),
        good: dump(
          '❶ 青禾镇',
          '',
          '文化大院唱起来',
          '',
          '本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,村民早早搬来板凳等候开场。',
          '',
          '记者 方叙言',
          '',
          '❷ 柳塘镇',
          '',
          '老街巷亮起来',
          '',
          '本报讯 7月2日,柳塘镇完成老街巷路灯改造,二十三条巷子装上了新路灯。',
          '',
          '记者 苏晓岚',
        ),
      },
    ],
  },
};

interface Marker extends Span {
  readonly kind: 'bullet' | 'logo';
  readonly mark: string;
  /** The end of the blanks behind the mark. */
  readonly gapEnd: number;
}

export const strayMarker: PageRule<readonly Marker[]> = {
  scope: 'page',
  meta,
  survey: (part) => part.residue.filter(isMarker).map((residue) => markerOf(part, residue)),
  check(page, surveys) {
    const markers = placed(page, surveys);
    const usage = usageOf(markers.filter(({ kind }) => kind === 'bullet'));
    return markers
      .filter((marker) => marker.kind === 'logo' || isStray(marker, usage))
      .map((marker) => discovery(marker, usage));
  },
};

const isMarker = (residue: Residue): residue is Residue & { readonly kind: Marker['kind'] } =>
  residue.kind === 'bullet' || residue.kind === 'logo';

function markerOf(part: Part, residue: Residue & { readonly kind: Marker['kind'] }): Marker {
  const mark = part.text.slice(residue.start, residue.end).trim();
  const behind = /^[ \t\u3000]*/.exec(part.text.slice(residue.start + mark.length, residue.start + mark.length + 8))!;
  return {
    kind: residue.kind,
    mark,
    start: residue.start,
    end: residue.start + mark.length,
    gapEnd: residue.start + mark.length + behind[0].length,
  };
}

const placed = (page: Page, surveys: readonly (readonly Marker[])[]): readonly Marker[] =>
  surveys.flatMap((markers, at) => {
    const by = page.parts[at]!.offset;
    return markers.map((m) => ({ ...m, start: m.start + by, end: m.end + by, gapEnd: m.gapEnd + by }));
  });

/** How the page uses its bullets: each kind with its number, the most frequent first. */
interface Usage {
  readonly kinds: readonly string[];
  /** The kind that most bullets are of, or null where there is none. */
  readonly prevailing: string | null;
}

function usageOf(bullets: readonly Marker[]): Usage {
  const counts = new Map<string, number>();
  for (const { mark } of bullets) counts.set(kindOf(mark), (counts.get(kindOf(mark)) ?? 0) + 1);
  const kinds = [...counts].sort(([, a], [, b]) => b - a);
  const most = kinds[0];
  const prevailing = most !== undefined && most[1] >= 2 && most[1] * 2 > bullets.length ? most[0] : null;
  return { kinds: kinds.map(([kind]) => kind), prevailing };
}

const isStray = ({ mark }: Marker, usage: Usage): boolean =>
  usage.kinds.length > 1 && kindOf(mark) !== usage.prevailing;

/** Numbers in circles count as one kind, named by the first of the series. */
function kindOf(mark: string): string {
  const series = SERIES.find((numbers) => numbers.includes(mark));
  return series === undefined ? mark : series[0]!;
}

const SERIES: readonly (readonly string[])[] = ['❶❷❸❹❺❻❼❽❾❿', '①②③④⑤⑥⑦⑧⑨⑩', '➊➋➌➍➎➏➐➑➒➓'].map((row) => [...row]);

function discovery(marker: Marker, usage: Usage): Discovery {
  const others = usage.kinds.filter((kind) => kind !== kindOf(marker.mark));
  return {
    start: marker.start,
    end: marker.end,
    message: marker.kind === 'logo' ? logoMessage(marker) : bulletMessage(marker, others, usage),
    alternatives: [dropping(marker), ...(marker.kind === 'logo' ? [] : replacing(marker, others, usage))],
  };
}

const logoMessage = ({ mark }: Marker): Discovery['message'] => ({
  en: `“${mark}” looks like a logo that was misread as letters. Drop it, or write what is printed.`,
  zh: `“${mark}”像是徽标误读成的字符。请删除,或按原版面改写。`,
});

const bulletMessage = ({ mark }: Marker, others: readonly string[], { prevailing }: Usage): Discovery['message'] => ({
  en:
    prevailing === null
      ? `“${mark}” stands here, elsewhere on the page ${others.map((o) => `“${o}”`).join(' and ')}: one printed mark was probably misread. Choose one, or drop it.`
      : `“${mark}” stands here, but the page mostly uses “${prevailing}”. Use the same mark, or drop it.`,
  zh:
    prevailing === null
      ? `此处用“${mark}”,本版别处用${others.map((o) => `“${o}”`).join('')},疑为同一符号误读。请统一,或删除。`
      : `此处用“${mark}”,而本版多用“${prevailing}”。请统一,或删除。`,
});

const dropping = (marker: Marker): Fix => ({
  title: { en: `Drop “${marker.mark}”`, zh: `删除“${marker.mark}”` },
  safety: 'unsafe',
  edits: [deletion(marker.start, marker.gapEnd)],
});

const replacing = (marker: Marker, others: readonly string[], { prevailing }: Usage): readonly Fix[] =>
  (prevailing === null ? others.slice(0, 2) : [prevailing]).map((mark) => ({
    title: { en: `Write “${mark}”`, zh: `改为“${mark}”` },
    safety: 'unsafe',
    edits: [replacement(marker.start, marker.end, mark)],
  }));
