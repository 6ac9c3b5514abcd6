import type { Jump, Page, Part, PlacedPart } from '../core/page/model';
import type { Bilingual } from '../core/text/bilingual';
import { type Span, shifted } from '../core/text/span';
import { headlineText } from './articleFacts';

/** A stretch of the dump that leads somewhere: to a web address, or to another place of the same dump. */
export interface Link {
  readonly span: Span;
  readonly target: { readonly url: string } | { readonly offset: number };
  readonly tooltip: Bilingual;
}

/** Web addresses and jumps (下转第2版 ↔ 上接第1版) of the page. */
export function links(page: Page): readonly Link[] {
  return [...page.parts.flatMap(webLinks), ...jumpLinks(page)];
}

/** Addresses as papers print them: with or without a scheme, ended by anything that is no part of an address. */
const ADDRESS =
  /(?:https?:\/\/|www\.)[a-z0-9][a-z0-9.-]{1,200}[a-z0-9](?:[:/?#][a-z0-9\-._~:/?#@!$&*+,;=%]{0,500}[a-z0-9/])?/gi;

const webLinks = ({ part, offset }: PlacedPart): readonly Link[] =>
  addressesIn(part).map((link) => ({ ...link, span: shifted(link.span, offset) }));

const known = new WeakMap<Part, readonly Link[]>();

/** In the part's own coordinates; searched for once, because a dump is asked for its links after every change. */
function addressesIn(part: Part): readonly Link[] {
  const before = known.get(part);
  if (before !== undefined) return before;
  const found: Link[] = [];
  for (const match of part.text.matchAll(ADDRESS)) {
    const address = match[0];
    const url = /^https?:/i.test(address) ? address : `https://${address}`;
    if (!URL.canParse(url)) continue;
    found.push({
      span: { start: match.index, end: match.index + address.length },
      target: { url },
      tooltip: { en: 'Open this web address', zh: '打开此网址' },
    });
  }
  known.set(part, found);
  return found;
}

interface PlacedJump {
  readonly jump: Jump;
  readonly placed: PlacedPart;
}

/**
 * Each jump leads to its other half. Within one dump the halves belong together in order: the first 下转 to the first
 * 上接 that no earlier one has taken, whatever page number either prints, because a dump seldom holds its own number.
 */
function jumpLinks(page: Page): Link[] {
  const all = page.parts.flatMap((placed) => placed.part.jumps.map((jump): PlacedJump => ({ jump, placed })));
  const from = all.filter(({ jump }) => jump.direction === 'from');
  const pairs = all.filter(({ jump }) => jump.direction === 'to').map((to, i) => [to, from[i]] as const);
  return pairs.flatMap(([to, back]) => (back === undefined ? [] : [linkBetween(to, back), linkBetween(back, to)]));
}

function linkBetween(source: PlacedJump, goal: PlacedJump): Link {
  const { article } = goal.placed.part;
  const name = article === null ? '' : headlineText(goal.placed.part, article);
  return {
    span: shifted(source.jump, source.placed.offset),
    target: { offset: goal.placed.offset + goal.jump.start },
    tooltip:
      source.jump.direction === 'to'
        ? { en: `Goes on here: ${name}`, zh: `转至：${name}` }
        : { en: `Comes from here: ${name}`, zh: `上接：${name}` },
  };
}
