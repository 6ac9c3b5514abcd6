import { shifted } from '../../text/span';
import { dump } from '../example';
import { startOf } from '../excerpt';
import type { PageRule, RuleMeta } from '../rule';
import { fullStories, type IndexedStory, isHabit, type Story, storyOf } from './stories';

const meta: RuleMeta = {
  id: 'missing-dateline',
  group: 'article',
  severity: 'hint',
  fixable: 'none',
  summary: {
    en: 'An article has no dateline although its neighbours have.',
    zh: '相邻文章都有电头（如“本报讯”），这篇没有。',
  },
  docs: {
    what: {
      en: 'Reports an article without a dateline such as 本报讯 where the articles before and after it, and most others of the page, have one, and it begins as news does, by saying when. Features with subheads, essays, articles that jump, and those that are signed below their headline where no dated one is, are left alone.',
      zh: '若前后文章及本版多数文章都有“本报讯”之类的电头，且该文以时间开头、写法像消息，则报告其缺少电头。带小标题的专稿、随笔、跨版文章，以及署名在标题之下而有电头的文章均不如此者，不报。',
    },
    why: {
      en: 'An article may well do without one; but where all its neighbours open with it, the words may have been lost.',
      zh: '没有电头本身并不算错；但相邻文章都有，则可能是转换时丢失。',
    },
    fixSafety: {
      en: 'There is no automatic repair: look it up on the printed page.',
      zh: '无法自动修复，请查对原版面。',
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
          '7月2日,柳塘镇完成老街巷路灯改造,二十三条巷子装上了新路灯。',
          '',
          '住在巷尾的老人说,晚上出门再也不用打手电了,孩子们放学也敢一个人走。',
          '',
          '记者 温若溪',
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
};

/** Full stories have at least this many characters of running text. */
const BRIEF_LENGTH = 140;

export const missingDateline: PageRule<Story | null> = {
  scope: 'page',
  meta,
  survey: (part) => storyOf(part, BRIEF_LENGTH),
  check(page, surveys) {
    const stories = fullStories(surveys);
    const dated = stories.filter(({ story }) => story.hasDateline).length;
    if (!isHabit(dated, stories.length - 1, 0.6, 2)) return [];
    return stories
      .filter(({ story }, at) => isUndated(story) && neighboursAreDated(stories, at) && !isFeature(story, stories))
      .map(({ story, at }) => {
        const { start, end } = shifted(story.firstLine, page.parts[at]!.offset);
        return {
          start,
          end,
          message: {
            en: `“${startOf(story.title, { start: 0, end: story.title.length }, 16)}” has no dateline, unlike the articles beside it. Compare it with the printed page.`,
            zh: `“${startOf(story.title, { start: 0, end: story.title.length }, 16)}”没有电头，而相邻文章都有。请对照原版面。`,
          },
        };
      });
  },
};

/** Signed below its headline, where no dated story is: such features open without 本报讯. */
const isFeature = (story: Story, stories: readonly IndexedStory[]): boolean =>
  story.opensSigned && !stories.some(({ story: other }) => other.hasDateline && other.opensSigned);

const isUndated = (story: Story): boolean =>
  !story.hasDateline && story.opensAsNews && story.hasHeadline && !story.hasSubheads && !story.jumps;

/** At the page's edge the two nearest stories are the neighbours. */
function neighboursAreDated(stories: readonly IndexedStory[], at: number): boolean {
  const last = stories.length - 1;
  const around = at === 0 ? [1, 2] : at === last ? [last - 1, last - 2] : [at - 1, at + 1];
  return around.every((index) => stories[index]?.story.hasDateline === true);
}
