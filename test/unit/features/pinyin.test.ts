import assert from 'node:assert/strict';
import { initialsOf, matches } from '../../../server/src/features/pinyin';

describe('pinyin initials', () => {
  it('stand for their characters', () => {
    assert.equal(initialsOf('阿八次大鹅发个好家看了吗你哦怕去人是他我想一在'), 'abcdefghjklmnopqrstwxyz');
    assert.equal(initialsOf('柳塘镇 老街巷'), 'ltzljx');
    assert.equal(initialsOf('澜國灣'), 'lgw');
  });

  it('leave Latin letters and digits as they are, and marks out', () => {
    assert.equal(initialsOf('5G进村·“新”变化'), '5gjcxbh');
  });

  it('find a name by initials, by characters, and by both ways at once never', () => {
    assert.ok(matches('wrx', '温若溪'));
    assert.ok(matches('若溪', '温若溪'));
    assert.ok(matches('温溪', '温若溪'));
    assert.ok(matches('', '温若溪'));
    assert.ok(!matches('wxr', '温若溪'));
    assert.ok(!matches('方', '温若溪'));
  });
});
