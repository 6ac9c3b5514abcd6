import type { Byline } from '../../server/src/core/page/model';
import { readPage } from '../../server/src/core/page/reading';

/** Bylines of made-up pages, and the two paragraphs of a story to set them in. */

export const STORY = '本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,四乡八里的村民早早搬来板凳等候开场。';
export const MORE = '演出持续了两个多小时,老人们听得津津有味,不时跟着哼上几句,直到月亮升起来才散去。';

export const bylinesOf = (text: string): readonly Byline[] =>
  readPage(text).parts.flatMap(({ part }) => part.article?.bylines ?? []);

/** A byline as one string: `记者 甲 通讯员 乙 +文/图`. */
export const spelled = ({ people, credit }: Byline): string =>
  [...people.map(({ role, name }) => `${role} ${name}`.trim()), ...(credit === null ? [] : [`+${credit}`])].join(' ');

/** What a line below a story signs. */
export const below = (line: string): readonly string[] =>
  bylinesOf(`文化大院唱起来\n\n${STORY}\n\n${MORE}\n\n${line}`).map(spelled);

/** What a line between a headline and its story signs. */
export const above = (line: string): readonly string[] =>
  bylinesOf(`文化大院唱起来\n\n${line}\n\n${STORY}\n\n${MORE}`).map(spelled);
