import assert from 'node:assert/strict';
import {
  inBothScripts,
  isCompatibilityForm,
  ordinaryForm,
  ScriptClass,
  scriptOf,
  simplified,
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
    assert.equal(simplified('關於報紙記者的徵文'), '关于报纸记者的征文');
    assert.equal(simplified('人人都是'), '人人都是');
  });

  it('folds a text of any length, place for place', () => {
    const text = `${'人'.repeat(20_000)}${'記者\ud83d\ude00'.repeat(10_000)}`;
    assert.equal(simplified(text), text.replaceAll('記', '记'));
  });

  it('adds to characters those that Traditional print has for them', () => {
    assert.deepEqual([...inBothScripts('说里')].sort(), [...'说里說説裏裡'].sort());
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
