import type { Fix } from '../../fixes/fix';
import type { Paragraph, Part } from '../../page/model';
import { insertion } from '../../text/edits';
import { dump } from '../example';
import { endOf, startOf } from '../excerpt';
import type { Discovery } from '../finding';
import { joinEdit, seamSpan } from '../joining';
import { lineAt, lineBreakOf, lineEnd, trimmed } from '../lines';
import type { PartRule, RuleMeta } from '../rule';

const meta: RuleMeta = {
  id: 'interrupted-paragraph',
  group: 'wraps',
  severity: 'warning',
  fixable: 'unsafe',
  summary: {
    en: 'Something that is no part of the article stands in the middle of a paragraph.',
    zh: '段落中间夹着不属于文章的内容。',
  },
  docs: {
    what: {
      en: 'Reports a paragraph that is cut by a line of the page itself: the weather, a hotline, a folio line.',
      zh: '报告被版面附属内容（天气、热线、报眉等）从中间隔断的段落。',
    },
    why: {
      en: 'The sentence can’t be read on, and the weather becomes part of the story for whoever extracts the article.',
      zh: '句子读不通；提取文章时，天气之类的内容会混进正文。',
    },
    fixSafety: {
      en: 'Unsafe, because words move: the line in between goes behind the paragraph, and the two halves are joined. Nothing is dropped.',
      zh: '不安全，因为文字会移动：夹在中间的内容移到段落之后，前后两截合并。不删除任何文字。',
    },
    examples: [
      {
        bad: dump(
          '柳塘社区 消防检查进楼道',
          '',
          '本报讯 连日来,柳塘社区组织网格员逐户检查消防通道,针对楼道里堆放杂物、电动车违规停',
          '',
          '今日天气: 晴 12℃~20℃ 南风3~4级',
          '',
          '放等突出问题,现场督促住户清理,并为老人讲解灭火器的使用方法。',
        ),
        good: dump(
          '柳塘社区 消防检查进楼道',
          '',
          '本报讯 连日来,柳塘社区组织网格员逐户检查消防通道,针对楼道里堆放杂物、电动车违规停放等突出问题,现场督促住户清理,并为老人讲解灭火器的使用方法。',
          '',
          '今日天气: 晴 12℃~20℃ 南风3~4级',
        ),
        fixed: dump(
          '柳塘社区 消防检查进楼道',
          '',
          '本报讯 连日来,柳塘社区组织网格员逐户检查消防通道,针对楼道里堆放杂物、电动车违规停放等突出问题,现场督促住户清理,并为老人讲解灭火器的使用方法。',
          '',
          '今日天气: 晴 12℃~20℃ 南风3~4级',
        ),
      },
    ],
  },
};

export const interruptedParagraph: PartRule = {
  scope: 'part',
  meta,
  check(part) {
    const found: Discovery[] = [];
    for (const paragraph of part.article?.paragraphs ?? []) {
      for (let at = 0; at < paragraph.seams.length; at++) {
        if (paragraph.seams[at]!.kind === 'interrupted') found.push(discovery(part, paragraph, at));
      }
    }
    return found;
  },
};

function discovery(part: Part, paragraph: Paragraph, at: number): Discovery {
  const place = seamSpan(paragraph, at);
  const between = trimmed(part.text, place);
  const intruder = startOf(part.text, between, 12);
  const before = endOf(part.text, paragraph.fragments[at]!);
  const after = startOf(part.text, paragraph.fragments[at + 1]!);
  return {
    start: place.start,
    end: place.end,
    message: {
      en: `“${intruder}” interrupts a paragraph: “${before}” goes on with “${after}”. Move it behind the paragraph and join the halves.`,
      zh: `“${intruder}”隔断了段落：“${before}”应接“${after}”。请把它移到段落之后，再合并前后两截。`,
    },
    fix: movingOut(part, paragraph, at),
    related: [
      { start: between.start, end: between.end, message: { en: 'This stands in between', zh: '夹在中间的内容' } },
    ],
  };
}

function movingOut(part: Part, paragraph: Paragraph, at: number): Fix {
  const between = trimmed(part.text, seamSpan(paragraph, at));
  const paragraphEnd = lineEnd(part, lineAt(part, paragraph.fragments.at(-1)!.end));
  const lineBreak = lineBreakOf(part.text);
  const moved = lineBreak + lineBreak + part.text.slice(between.start, between.end);
  return {
    title: { en: 'Move it out and join the paragraph', zh: '移出夹入内容并合并段落' },
    safety: 'unsafe',
    edits: [joinEdit(paragraph, at), insertion(paragraphEnd, moved)],
  };
}
