import { isFullLine } from './column';
import { Cue, type Cues } from './cues';
import { lineBelow } from './lineEnds';
import type { PageTraits } from './model';

/**
 * `小贴士`, `【法官说法】`: the name of a box that belongs to the story above it, right above its text. Where a headline
 * stands below, it labels another story.
 */
export function headsSidebar(cues: Cues, traits: PageTraits, line: number): boolean {
  const { text, table } = cues;
  const end = table.bodyEnd(line);
  if (table.width(line) > WIDEST || !SIDEBAR.test(text.slice(table.bodyStart(line), end))) return false;
  const below = lineBelow(cues, line);
  if (below < 0 || cues.datelines.has(below) || cues.runIns.has(below)) return false;
  return cues.cue[below] === Cue.Running || (cues.cue[below] === Cue.None && isFullLine(cues, traits, below));
}

/** Six characters, with a mark or brackets. */
const WIDEST = 16;
const SIDEBAR =
  /^[■◆●▲【〖[]?\s?(?:(?:小贴士|温馨提示|健康贴士|生活贴士|(?:相关|新闻|背景|知识|资料|数据)?链接|延伸阅读|(?:新闻|相关)背景|背景资料|名词解释|技术统计|人物(?:简介|名片|小传)|小知识)|(?:医生|专家|民警|律师|法官|检察官|警方)(?:提醒|点评|说法|建议|支招)|案情回顾|案件回放)[】〗\]]?$/;
