import type { AnyRule } from '../rule';
import { compatibilityCharacter } from './compatibilityCharacter';
import { confusableCharacter } from './confusableCharacter';
import { digitLetter } from './digitLetter';
import { mixedScript } from './mixedScript';
import { replacementCharacter } from './replacementCharacter';

export const charactersRules: readonly AnyRule[] = [
  confusableCharacter,
  compatibilityCharacter,
  mixedScript,
  digitLetter,
  replacementCharacter,
];
