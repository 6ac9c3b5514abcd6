import type { Fix } from '../../fixes/fix';
import type { Page, Part, Residue, ResidueKind } from '../../page/model';
import type { Bilingual } from '../../text/bilingual';
import { deletion, type TextEdit } from '../../text/edits';
import { type Span, shifted } from '../../text/span';
import { dump } from '../example';
import type { Discovery } from '../finding';
import type { PageRule, RuleMeta } from '../rule';

const meta: RuleMeta = {
  id: 'converter-residue',
  group: 'page',
  severity: 'information',
  fixable: 'sometimes',
  summary: {
    en: 'A converter left marks that were never printed.',
    zh: '转换程序留下了原版面没有的符号。',
  },
  docs: {
    what: {
      en: 'Reports heading marks (`# `), image links, rules, form feeds, zero-width and control characters. One finding speaks for all of a kind on the page.',
      zh: '报告标题符号(`# `)、图片链接、分隔线、换页符、零宽字符和控制字符。同一版内每类只报一次。',
    },
    why: {
      en: 'They are no part of the newspaper. Invisible ones break searches and joins without anybody seeing why.',
      zh: '它们不是报纸内容;其中看不见的字符会让检索和合并莫名失败。',
    },
    fixSafety: {
      en: 'Safe for what can’t be text: form feeds, zero-width and control characters, image links. Unsafe for heading marks and rules, which somebody may have set on purpose.',
      zh: '不可能是正文的(换页符、零宽与控制字符、图片链接)可安全删除。标题符号和分隔线可能是有意加的,删除属不安全修复。',
    },
    examples: [
      {
        bad: dump('石桥村 修通环村路', '', '本报讯 6月3日,石桥村\u200b环村路全线贯通,村民出行更方便了。'),
        good: dump('石桥村 修通环村路', '', '本报讯 6月3日,石桥村环村路全线贯通,村民出行更方便了。'),
        fixed: dump('石桥村 修通环村路', '', '本报讯 6月3日,石桥村环村路全线贯通,村民出行更方便了。'),
      },
    ],
  },
  drops: /^!\[[^\]]*\]\([^)]*\)$/u,
};

export const converterResidue: PageRule<readonly Residue[]> = {
  scope: 'page',
  meta,
  survey: (part) => part.residue.filter(({ kind }) => kind in KINDS),
  check(page, surveys) {
    return (Object.keys(KINDS) as Kind[]).flatMap((kind) => {
      const places = placesOf(page, surveys, kind);
      return places.length === 0 ? [] : [discovery(kind, places)];
    });
  },
};

/** Bullets and logos may stand for something printed; stray-marker speaks of them. */
type Kind = Exclude<ResidueKind, 'bullet' | 'logo'>;

interface KindWords {
  readonly name: Bilingual;
  readonly safety: Fix['safety'];
}

const KINDS: Readonly<Record<Kind, KindWords>> = {
  'heading-mark': { name: { en: 'heading mark', zh: '标题符号' }, safety: 'unsafe' },
  image: { name: { en: 'image link', zh: '图片链接' }, safety: 'safe' },
  rule: { name: { en: 'rule', zh: '分隔线' }, safety: 'unsafe' },
  control: { name: { en: 'invisible character', zh: '不可见字符' }, safety: 'safe' },
  'form-feed': { name: { en: 'form feed', zh: '换页符' }, safety: 'safe' },
};

interface Place extends Span {
  readonly removal: TextEdit;
}

function placesOf(page: Page, surveys: readonly (readonly Residue[])[], kind: Kind): readonly Place[] {
  const places: Place[] = [];
  surveys.forEach((residues, at) => {
    const { part, offset } = page.parts[at]!;
    for (const residue of residues) {
      if (residue.kind !== kind) continue;
      const removal = removalOf(part, residue);
      places.push({
        ...shifted({ start: residue.start, end: residue.end }, offset),
        removal: deletion(removal.start + offset, removal.end + offset),
      });
    }
  });
  return places;
}

/** What had a line to itself goes with its line break; what stood before words goes with the space behind it. */
function removalOf(part: Part, residue: Residue): Span {
  const lineStart = part.lineStarts[residue.line]!;
  const next = part.lineStarts[residue.line + 1] ?? part.text.length;
  const alone =
    part.text.slice(lineStart, residue.start).trim() === '' && part.text.slice(residue.end, next).trim() === '';
  if (alone) return { start: residue.start, end: part.text.slice(residue.end, next).search(/[\r\n]|$/) + residue.end };
  if (residue.kind !== 'heading-mark') return residue;
  const gap = /^[ \t\u3000]*/.exec(part.text.slice(residue.end, residue.end + 8))![0].length;
  return { start: residue.start, end: residue.end + gap };
}

function discovery(kind: Kind, places: readonly Place[]): Discovery {
  const { name, safety } = KINDS[kind];
  const first = places[0]!;
  const count = places.length;
  return {
    start: first.start,
    end: first.end,
    message: {
      en: `The converter left ${count === 1 ? `${/^[aeiou]/.test(name.en) ? 'an' : 'a'} ${name.en}` : `${count} ${name.en}s`} on this page. Nothing of the kind was printed; remove ${count === 1 ? 'it' : 'them'}.`,
      zh: `转换程序在本版留下${count}处${name.zh},并非印刷内容。请删除。`,
    },
    unnecessary: true,
    fix: {
      title: {
        en: count === 1 ? `Remove the ${name.en}` : `Remove all ${count} ${name.en}s`,
        zh: count === 1 ? `删除${name.zh}` : `删除全部${count}处${name.zh}`,
      },
      safety,
      edits: places.map(({ removal }) => removal),
    },
    related: places
      .slice(1, 1 + MOST_RELATED)
      .map(({ start, end }) => ({ start, end, message: { en: 'Another one', zh: '另一处' } })),
  };
}

const MOST_RELATED = 10;
