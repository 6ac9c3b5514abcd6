import type { Bilingual } from '../../text/bilingual';
import { shifted } from '../../text/span';
import { dump } from '../example';
import { startOf } from '../excerpt';
import type { PageRule, RuleMeta } from '../rule';
import { fullStories, type IndexedStory, isHabit, type Story, storyOf } from './stories';

const meta: RuleMeta = {
  id: 'missing-byline',
  group: 'article',
  severity: 'warning',
  fixable: 'none',
  summary: {
    en: 'An article has no byline although the page’s others have.',
    zh: '本版其他文章都有署名，这篇没有。',
  },
  docs: {
    what: {
      en: 'Reports an article without a byline anywhere (above, below, run in, glued or in brackets) where most of the page’s other articles are signed. Briefs, captioned pictures, notices, lists of names, answers to readers, lists of prices and of what is on, agency reports and articles that jump to or from another page are left alone; so are articles that an office in brackets signs or that name their author at the end, and articles without a dateline where all signed ones have one.',
      zh: '若本版多数文章有署名，则报告全文（文首、文末、文中、粘连或括注）均无署名的文章。简讯、图片新闻、启事公告、名单、答读者问、行情与节目预告、通讯社电稿以及跨版文章不报；文末括注供稿单位或注明作者的文章不报；若有署名的文章都带电头，则没有电头的文章也不报。',
    },
    why: {
      en: 'The line was probably lost when the page was converted; whoever looks for a reporter’s articles will not find this one.',
      zh: '署名行很可能在转换时丢失；按记者查找时将找不到这篇文章。',
    },
    fixSafety: {
      en: 'There is no automatic repair: look the byline up on the printed page.',
      zh: '无法自动修复，请查对原版面补上署名。',
    },
    examples: [
      {
        bad: dump(
          '青禾镇 文化大院唱起来',
          '',
          '本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,村民早早搬来板凳等候开场。',
          '',
          '演出持续了两个多小时,老人们听得津津有味,不时跟着哼上几句。',
          '',
          '记者 方叙言',
          '',
          '柳塘镇 老街巷亮起来',
          '',
          '本报讯 7月2日,柳塘镇完成老街巷路灯改造,二十三条巷子装上了新路灯。',
          '',
          '住在巷尾的老人说,晚上出门再也不用打手电了。',
          '',
          '石桥村 果园忙起来',
          '',
          '本报讯 7月3日,石桥村的早熟桃进入采摘期,来自周边县市的客商开着货车上门收购。',
          '',
          '据介绍,全村今年预计采收早熟桃六十万斤,果农收入有望再增一成。',
          '',
          '记者 苏晓岚',
        ),
        good: dump(
          '青禾镇 文化大院唱起来',
          '',
          '本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,村民早早搬来板凳等候开场。',
          '',
          '演出持续了两个多小时,老人们听得津津有味,不时跟着哼上几句。',
          '',
          '记者 方叙言',
          '',
          '石桥村 果园忙起来',
          '',
          '本报讯 7月3日,石桥村的早熟桃进入采摘期,来自周边县市的客商开着货车上门收购。',
          '',
          '据介绍,全村今年预计采收早熟桃六十万斤,果农收入有望再增一成。',
          '',
          '记者 苏晓岚',
        ),
      },
    ],
  },
  options: {
    minimumShare: {
      schema: { type: 'number', minimum: 0, maximum: 1 },
      default: 0.6,
      description: {
        en: 'The share of the page’s other articles that must be signed.',
        zh: '本版其他文章中有署名者所占的最低比例。',
      },
    },
    minimumArticles: {
      schema: { type: 'integer', minimum: 1 },
      default: 2,
      description: {
        en: 'How many of the page’s other articles must be signed. On a page of two articles one is enough.',
        zh: '本版其他文章中有署名者的最少篇数。仅有两篇文章的版面，一篇即可。',
      },
    },
    briefLength: {
      schema: { type: 'integer', minimum: 0 },
      default: 140,
      description: {
        en: 'An article of one paragraph that is shorter than this is a brief and needs no byline.',
        zh: '仅一段且短于此字数的文章视为简讯，不要求署名。',
      },
    },
  },
};

export const missingByline: PageRule<Story | null> = {
  scope: 'page',
  meta,
  survey: (part, { options }) => storyOf(part, options.briefLength as number),
  check(page, surveys, { options }) {
    const full = fullStories(surveys);
    const news = full.every(({ story }) => !story.hasByline || story.hasDateline);
    const stories = full.filter(({ story }) => story.hasByline || isToBeSigned(story, news));
    const signed = stories.filter(({ story }) => story.hasByline).length;
    const others = stories.length - 1;
    const least = areAlike(stories) ? 1 : (options.minimumArticles as number);
    if (!isHabit(signed, others, options.minimumShare as number, least)) return [];
    return stories
      .filter(({ story }) => !story.hasByline)
      .map(({ story, at }) => {
        const { start, end } = shifted(story.firstLine, page.parts[at]!.offset);
        return {
          start,
          end,
          message: message(story, signed, others),
        };
      });
  },
};

/**
 * Agencies sign for their reports; the byline of a story that jumps may stand on its other page; and where all that is
 * signed opens with a dateline, what has none is of another kind: advice, letters, calls for entries.
 */
const isToBeSigned = ({ vouchedFor, jumps, hasDateline }: Story, news: boolean): boolean =>
  !vouchedFor && !jumps && (hasDateline || !news);

/** On a page of two articles one is example enough for the other where both are headed and run over paragraphs. */
const areAlike = (stories: readonly IndexedStory[]): boolean =>
  stories.length === 2 && stories.every(({ story }) => story.hasHeadline && !story.single);

function message(story: Story, signed: number, others: number): Bilingual {
  const neighbours =
    others === 1 ? 'the page’s other article has one' : `${signed} of the page’s ${others} other articles have`;
  return {
    en: `“${name(story)}” has no byline, but ${neighbours}. Look it up on the printed page.`,
    zh: `“${name(story)}”没有署名，而本版另外${others}篇文章中有${signed}篇署名。请查对原版面。`,
  };
}

const name = ({ title }: Story): string => (title === '' ? '…' : startOf(title, { start: 0, end: title.length }, 16));
