import assert from 'node:assert/strict';
import {
  foldToSimplified,
  isCompatibilityForm,
  ordinaryForm,
  ScriptClass,
  scriptOf,
} from '../../../server/src/core/lexicon/scripts';

const codeOf = (character: string) => character.charCodeAt(0);

describe('the two scripts', () => {
  it('tells characters of Traditional text alone', () => {
    for (const character of '學書這國說話開門黨員')
      assert.equal(scriptOf(codeOf(character)), ScriptClass.TraditionalOnly, character);
  });

  it('tells characters of Simplified text alone', () => {
    for (const character of '学书这国说话开门员')
      assert.equal(scriptOf(codeOf(character)), ScriptClass.SimplifiedOnly, character);
  });

  it('leaves characters that both use, and those that names keep, in common', () => {
    for (const character of '人大的里后面只谷台干云乾著於徵瞭淼喆党') {
      assert.equal(scriptOf(codeOf(character)), ScriptClass.Common, character);
    }
  });

  it('folds Traditional characters to their Simplified counterparts', () => {
    const fold = foldToSimplified();
    assert.equal([...'報紙記者'].map((c) => String.fromCharCode(fold[codeOf(c)]!)).join(''), '报纸记者');
    assert.equal(fold[codeOf('人')], codeOf('人'));
  });
});

describe('converter characters', () => {
  const twins: readonly (readonly [string, string])[] = [
    ['\u2f08', '人'],
    ['\u2f2f', '工'],
    ['\u2ea0', '民'],
    ['\u2ed3', '长'],
    ['\uf90a', '金'],
    ['\uf9d1', '六'],
  ];
  for (const [twin, ordinary] of twins) {
    it(`${ordinary} stands behind U+${codeOf(twin).toString(16).toUpperCase()}`, () => {
      assert.equal(ordinaryForm(codeOf(twin)), ordinary);
    });
  }

  it('has nothing to say of ordinary characters', () => {
    for (const character of '人工民长金六，A1 ') assert.equal(ordinaryForm(codeOf(character)), undefined, character);
  });

  it('knows the ideographs in the compatibility block that are nobody’s twin', () => {
    assert.ok(!isCompatibilityForm(0xfa0e));
    assert.ok(isCompatibilityForm(0xfa0d));
  });
});
