import { deepEqual } from 'node:assert/strict';
import { readPage } from '../../../server/src/core/page/reading';

const STORY = '本报讯 昨日,青禾镇文化大院举行戏曲专场演出,四乡八里的村民早早搬来板凳等候开场,台下座无虚席。';

const jumpsOf = (story: string): readonly string[] =>
  readPage(`文化大院唱起来\n\n${story}`).parts.flatMap(({ part }) =>
    part.jumps.map(({ start, end, direction, page }) => `${part.text.slice(start, end)} ${direction} ${page}`),
  );

describe('a jump', () => {
  for (const [words, meaning] of [
    ['(下转第2版)', 'to 2'],
    ['（下转第二版）', 'to 二'],
    ['（下转A05版）', 'to A05'],
    ['下转第2版', 'to 2'],
    ['(紧接第三版)', 'to 三'],
    ['（转3版）', 'to 3'],
    ['（下轉第二版）', 'to 二'],
  ] as const) {
    it(`ends a paragraph: ${words}`, () => deepEqual(jumpsOf(`${STORY}${words}`), [`${words} ${meaning}`]));
  }

  for (const [words, meaning] of [
    ['(上接第一版)', 'from 一'],
    ['（上接A01版）', 'from A01'],
    ['（接2版）', 'from 2'],
  ] as const) {
    it(`opens a paragraph: ${words}`, () => deepEqual(jumpsOf(`${words}${STORY}`), [`${words} ${meaning}`]));
  }

  it('may stand alone in a line without brackets', () => {
    for (const words of ['转A05版', '轉第三版'])
      deepEqual(
        readPage(`文化大院唱起来\n\n${STORY}\n\n${words}`).parts.flatMap(({ part }) =>
          part.furniture.map(({ kind }) => kind),
        ),
        ['jump'],
      );
  });

  it('is not what a sentence says of turning', () =>
    deepEqual(jumpsOf(`${STORY}观众由看戏转为唱戏,一人接一人登台,唱完了三版小调。`), []));
});
