import assert from 'node:assert/strict';
import { ScriptClass, scriptOf, simplified } from '../../../server/src/core/lexicon/scripts';
import { kindOfCode, Packed, packedKinds, Sign } from '../../../server/src/core/lexicon/signs';
import { charClasses } from '../../../server/src/core/text/charClass';
import { charWidths } from '../../../server/src/core/text/width';

describe('the kinds of characters that the scanner knows', () => {
  const packed = (code: number): number => packedKinds[kindOfCode[code]!]!;
  const has = (character: string, sign: Sign): boolean =>
    (packed(character.charCodeAt(0)) & (sign << Packed.SignShift)) !== 0;

  it('have the class and the width of every code', () => {
    for (let code = 0; code < 0x10000; code++) {
      assert.equal(packed(code) & Packed.ClassMask, charClasses[code], `class of ${code.toString(16)}`);
      const width = (packed(code) >>> Packed.WidthShift) & Packed.WidthMask;
      assert.equal(width, charWidths[code], `width of ${code.toString(16)}`);
    }
  });

  it('carry the signs that rules and readers ask for', () => {
    assert.ok(has(',', Sign.HalfwidthMark) && !has('，', Sign.HalfwidthMark));
    assert.ok(has('"', Sign.StraightQuote) && !has('“', Sign.StraightQuote));
    assert.ok(has('讯', Sign.Wire) && has('电', Sign.Wire) && !has('人', Sign.Wire));
    assert.ok(has('⼈', Sign.OddForm) && !has('人', Sign.OddForm));
    assert.ok(has('\ufffd', Sign.Control) && has('\u200b', Sign.Control));
  });

  it('tell every character that only Traditional print has, or that stands in it for another one', () => {
    for (let code = 0x3400; code < 0xa000; code++) {
      const character = String.fromCharCode(code);
      const isTraditional = scriptOf(code) === ScriptClass.TraditionalOnly || simplified(character) !== character;
      assert.equal(has(character, Sign.Traditional), isTraditional, character);
    }
  });
});
