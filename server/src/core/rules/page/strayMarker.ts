import type { Fix } from '../../fixes/fix';
import type { LineLabel, Page, Part, Residue } from '../../page/model';
import { deletion, replacement } from '../../text/edits';
import { mapped } from '../../text/lists';
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
    zh: '符号或徽标疑似误读：与本版其他同类符号不一致。',
  },
  docs: {
    what: {
      en: 'Reports the bullets before labels and headlines where they differ from each other although the printed page had one and the same, and letters such as `X(` that a logo was misread as. Bullets that count (❶ ❷ ❸) and bullets that agree are left alone.',
      zh: '报告栏目或标题前彼此不一的符号（原版面应是同一种），以及由徽标误读成的 `X(` 之类字符。依次编号的（❶ ❷ ❸）和前后一致的符号不报。',
    },
    why: {
      en: 'Labels that are marked in three ways are not recognised as labels of one kind.',
      zh: '同类栏目用了几种符号，就认不出它们是同类。',
    },
    fixSafety: {
      en: 'A person chooses: drop the mark, or write the one that the page uses elsewhere.',
      zh: '由人选择：删去该符号，或改用本版通行的符号。',
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
  /** What the marked line is; a crosshead's bullet is compared with those of crossheads alone. */
  readonly label: LineLabel;
  /** The end of the blanks behind the mark. */
  readonly gapEnd: number;
}

export const strayMarker: PageRule<readonly Marker[]> = {
  scope: 'page',
  meta,
  survey: (part) =>
    part.residue.length === 0
      ? NOTHING
      : mapped(part.residue.filter(isMarker), (residue) => markerOf(part, residue)).filter(
          ({ kind, mark }) => kind === 'logo' || [...mark].length === 1,
        ),
  check(page, surveys) {
    const markers = placed(page, surveys);
    const usages = usagesOf(markers);
    return markers.flatMap((marker) => {
      const usage = usages.get(marker.label);
      if (marker.kind === 'logo') return [misreadLogo(marker)];
      return usage !== undefined && isStray(marker, usage) ? [strayBullet(marker, usage)] : [];
    });
  },
};

const NOTHING: readonly Marker[] = [];

const isMarker = (residue: Residue): residue is Residue & { readonly kind: Marker['kind'] } =>
  residue.kind === 'bullet' || residue.kind === 'logo';

function markerOf(part: Part, residue: Residue & { readonly kind: Marker['kind'] }): Marker {
  const mark = part.text.slice(residue.start, residue.end).trim();
  const behind = /^[ \t\u3000]*/.exec(part.text.slice(residue.start + mark.length, residue.start + mark.length + 8))!;
  return {
    kind: residue.kind,
    label: part.labels[residue.line] as LineLabel,
    mark,
    start: residue.start,
    end: residue.start + mark.length,
    gapEnd: residue.start + mark.length + behind[0].length,
  };
}

const placed = (page: Page, surveys: readonly (readonly Marker[])[]): readonly Marker[] =>
  surveys.flatMap((markers, at) => {
    const by = page.parts[at]!.offset;
    return mapped(markers, (m) => ({ ...m, start: m.start + by, end: m.end + by, gapEnd: m.gapEnd + by }));
  });

/** The bullets of one kind: one and the same mark, or the numbers of one series. */
interface Kind {
  /** The mark as it stands where the kind is met first. */
  readonly mark: string;
  readonly series: readonly string[] | null;
  count: number;
}

/** How the page uses its bullets: each kind, the most frequent first. */
interface Usage {
  readonly kinds: readonly Kind[];
  /** The kind that most bullets are of, or null where there is none. */
  readonly prevailing: Kind | null;
  /** Where the bullets stand, in the order of the text. */
  readonly starts: readonly number[];
}

function usagesOf(markers: readonly Marker[]): ReadonlyMap<LineLabel, Usage> {
  const bullets = markers.filter(({ kind }) => kind === 'bullet');
  const labels = new Set(mapped(bullets, ({ label }) => label));
  return new Map([...labels].map((label) => [label, usageOf(bullets.filter((bullet) => bullet.label === label))]));
}

function usageOf(bullets: readonly Marker[]): Usage {
  const kinds = new Map<string, Kind>();
  for (const { mark } of bullets) {
    const kind = kinds.get(kindOf(mark));
    if (kind === undefined) kinds.set(kindOf(mark), { mark, series: seriesOf(mark), count: 1 });
    else kind.count++;
  }
  const sorted = [...kinds.values()].sort((a, b) => b.count - a.count);
  const most = sorted[0];
  const prevails = most !== undefined && most.count >= 2 && most.count * 2 > bullets.length;
  return { kinds: sorted, prevailing: prevails ? most : null, starts: mapped(bullets, ({ start }) => start) };
}

const isStray = ({ mark }: Marker, { kinds, prevailing }: Usage): boolean =>
  kinds.length > 1 && (prevailing === null || kindOf(mark) !== kindOf(prevailing.mark));

/** Numbers in circles count as one kind, named by the first of the series. */
const kindOf = (mark: string): string => seriesOf(mark)?.[0] ?? mark;

const seriesOf = (mark: string): readonly string[] | null => SERIES.find((numbers) => numbers.includes(mark)) ?? null;

const SERIES: readonly (readonly string[])[] = ['❶❷❸❹❺❻❼❽❾❿', '①②③④⑤⑥⑦⑧⑨⑩', '➊➋➌➍➎➏➐➑➒➓'].map((row) => [...row]);

const misreadLogo = (marker: Marker): Discovery => ({
  start: marker.start,
  end: marker.end,
  message: logoMessage(marker),
  alternatives: [dropping(marker)],
});

function strayBullet(marker: Marker, usage: Usage): Discovery {
  const others = usage.kinds.filter((kind) => kindOf(kind.mark) !== kindOf(marker.mark));
  return {
    start: marker.start,
    end: marker.end,
    message: bulletMessage(marker, others, usage),
    alternatives: [dropping(marker), ...replacing(marker, others, usage)],
  };
}

const logoMessage = ({ mark }: Marker): Discovery['message'] => ({
  en: `“${mark}” looks like a logo that was misread as letters. Drop it, or write what is printed.`,
  zh: `“${mark}”像是徽标误读成的字符。请删除，或按原版面改写。`,
});

const bulletMessage = ({ mark }: Marker, others: readonly Kind[], { prevailing }: Usage): Discovery['message'] => ({
  en:
    prevailing === null
      ? `“${mark}” stands here, elsewhere on the page ${others.map((other) => `“${other.mark}”`).join(' and ')}: one printed mark was probably misread. Choose one, or drop it.`
      : `“${mark}” stands here, but the page mostly uses “${prevailing.mark}”. Use the same mark, or drop it.`,
  zh:
    prevailing === null
      ? `此处用“${mark}”，本版别处用${others.map((other) => `“${other.mark}”`).join('')}，疑为同一符号误读。请统一，或删除。`
      : `此处用“${mark}”，而本版多用“${prevailing.mark}”。请统一，或删除。`,
});

const dropping = (marker: Marker): Fix => ({
  title: { en: `Drop “${marker.mark}”`, zh: `删除“${marker.mark}”` },
  safety: 'unsafe',
  edits: [deletion(marker.start, marker.gapEnd)],
});

const replacing = (marker: Marker, others: readonly Kind[], { prevailing, starts }: Usage): readonly Fix[] =>
  (prevailing === null ? others.slice(0, 2) : [prevailing]).map((kind) => {
    // A number is counted out by the bullet's place among the page's bullets.
    const mark = kind.series?.[starts.indexOf(marker.start)] ?? kind.mark;
    return {
      title: { en: `Write “${mark}”`, zh: `改为“${mark}”` },
      safety: 'unsafe',
      edits: [replacement(marker.start, marker.end, mark)],
    };
  });
