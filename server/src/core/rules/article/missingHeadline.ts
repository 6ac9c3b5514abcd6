import { shifted } from '../../text/span';
import { dump } from '../example';
import type { PageRule, RuleMeta } from '../rule';
import { fullStories, isHabit, type Story, storyOf } from './stories';

const meta: RuleMeta = {
  id: 'missing-headline',
  group: 'article',
  severity: 'warning',
  fixable: 'none',
  summary: {
    en: 'An article has no headline although the page’s others have.',
    zh: '本版其他文章都有标题，这篇没有。',
  },
  docs: {
    what: {
      en: 'Reports an article that begins with its text where the page’s other articles have headlines. Briefs and articles that come from another page (上接) are left alone.',
      zh: '若本版其他文章都有标题，则报告直接以正文开头的文章。简讯和“上接”他版的文章不报。',
    },
    why: {
      en: 'Headlines are often set as pictures and get lost; the article can’t be listed or found by its name.',
      zh: '标题常以图片排版而在转换时丢失；没有标题的文章无法列入目录，也无法按题查找。',
    },
    fixSafety: {
      en: 'There is no automatic repair: look the headline up on the printed page.',
      zh: '无法自动修复，请查对原版面补上标题。',
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
          '本报讯 7月2日,柳塘镇完成老街巷路灯改造,二十三条巷子装上了新路灯。',
          '',
          '住在巷尾的老人说,晚上出门再也不用打手电了,孩子们放学也敢一个人走。',
          '',
          '记者 温若溪',
        ),
        good: dump(
          '青禾镇 文化大院唱起来',
          '',
          '本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,村民早早搬来板凳等候开场。',
          '',
          '演出持续了两个多小时,老人们听得津津有味,不时跟着哼上几句。',
          '',
          '记者 方叙言',
        ),
      },
    ],
  },
};

/** Full stories have at least this many characters of running text. */
const BRIEF_LENGTH = 140;

export const missingHeadline: PageRule<Story | null> = {
  scope: 'page',
  meta,
  survey: (part) => storyOf(part, BRIEF_LENGTH),
  check(page, surveys) {
    const stories = fullStories(surveys);
    const headed = stories.filter(({ story }) => story.hasHeadline).length;
    if (!isHabit(headed, stories.length - 1, 0.6, 1)) return [];
    return stories
      .filter(({ story }) => !story.hasHeadline && !story.jumps && (story.hasDateline || story.hasByline))
      .map(({ story, at }) => {
        const { start, end } = shifted(story.firstLine, page.parts[at]!.offset);
        return {
          start,
          end,
          message: {
            en: 'An article begins here without a headline, unlike the others on the page. It may have been set as a picture: look it up and add it.',
            zh: '此处开始的文章没有标题，与本版其他文章不同。标题可能是图片形式而丢失，请查对原版面补上。',
          },
        };
      });
  },
};
