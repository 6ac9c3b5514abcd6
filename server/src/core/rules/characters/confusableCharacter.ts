import type { Fix } from '../../fixes/fix';
import { type Guess, isConvincing, type Suspect } from '../../lexicon/confusables';
import { isSurnameAt } from '../../lexicon/surnames';
import type { Page } from '../../page/model';
import { isHan } from '../../text/charClass';
import { replacement } from '../../text/edits';
import { dump } from '../example';
import type { Discovery } from '../finding';
import { lineAt } from '../lines';
import type { PageRule, RuleMeta } from '../rule';
import { PageWords, type WordPlace } from './pageWords';
import { suspectsIn } from './suspects';

const meta: RuleMeta = {
  id: 'confusable-character',
  group: 'characters',
  severity: 'hint',
  fixable: 'alternatives',
  summary: {
    en: 'A character may be a misread look-alike.',
    zh: '疑似形近字误认。',
  },
  docs: {
    what: {
      en: 'Reports a character that makes no word with its neighbours where one that looks like it does: `重温人党誓词` for 入党. The finding says its evidence: which is a word, which is not, and where the word stands rightly. What comes again on the page is taken for a name or a term, and names in bylines are left alone.',
      zh: '某字与上下文不成词、而与其形近的字恰能成词时报告，如 `重温人党誓词` 应为“入党”。提示中给出依据：哪个成词、哪个不成词、正确的词见于何处。在本版重复出现的写法视为人名或术语；署名中的姓名不查。',
    },
    why: {
      en: 'A scanner confuses characters that differ by a stroke. Nobody notices, and the word is never found again.',
      zh: '识别程序常把只差一笔的字弄混，不易察觉，原词也从此检索不到。',
    },
    fixSafety: {
      en: 'A person chooses; no bulk repair touches it. To let a word stand, add it to `words` in `newsproof.json`.',
      zh: '由人选择，批量修复从不涉及。若原文无误，可将该词加入 `newsproof.json` 的 `words`。',
    },
    examples: [
      {
        bad: dump(
          '青禾镇 党课开到田头',
          '',
          '本报讯 7月1日，青禾镇的党员在村口重温人党誓词，听老支书讲当年修渠的故事。',
        ),
        good: dump(
          '青禾镇 党课开到田头',
          '',
          '本报讯 7月1日，青禾镇的党员在村口重温入党誓词，听老支书讲当年修渠的故事。',
        ),
      },
    ],
  },
};

export const confusableCharacter: PageRule<readonly Suspect[]> = {
  scope: 'page',
  meta,
  survey: (part, { lexicon }) => suspectsIn(part, lexicon.vocabulary.confusables),
  check(page, surveys) {
    const words = new PageWords(page);
    const found: Discovery[] = [];
    surveys.forEach((suspects, index) => {
      for (const suspect of suspects) {
        const finding = discovery(page, words, index, suspect);
        if (finding !== null) found.push(finding);
      }
    });
    return found;
  },
};

/** How many corrections a person is asked to choose from. */
const MOST_GUESSES = 3;

function discovery(page: Page, words: PageWords, index: number, suspect: Suspect): Discovery | null {
  const [best] = suspect.guesses;
  const place = { index, offset: suspect.offset };
  if (!convinces(best!, words, place) || isName(page, words, index, suspect)) return null;
  const start = page.parts[index]!.offset + suspect.offset;
  const others = suspect.guesses.slice(1, MOST_GUESSES).filter((guess) => convinces(guess, words, place));
  return {
    start,
    end: start + suspect.found.length,
    message: messageFor(suspect, best!, seenInLine(page, words, index, best!)),
    alternatives: [best!, ...others].map((guess) => correction(start, suspect, guess)),
  };
}

/** A family name with the same character behind it twice on the page is somebody's, odd as it looks to a dictionary. */
function isName(page: Page, words: PageWords, index: number, { offset }: Suspect): boolean {
  const { text } = page.parts[index]!.part;
  if (!isSurnameAt(text, offset)) return false;
  const name = text.slice(offset, offset + 2);
  return name.length === 2 && isHan(name.charCodeAt(1)) && words.recurs(name, { index, offset });
}

/** The page is searched only where the answer can matter: most suspects fall short whatever it holds. */
function convinces(guess: Guess, words: PageWords, place: WordPlace): boolean {
  if (!isConvincing(guess, { word: 1, form: 1 })) return false;
  if (!isConvincing(guess, { word: 0, form: 1 }) && !standsElsewhere(guess, words, place)) return false;
  return !words.recurs(guess.form, place);
}

/** A character that needs no word stands on every page, and says nothing for itself. */
const standsElsewhere = ({ word }: Guess, words: PageWords, { index }: WordPlace): boolean =>
  word.length > 1 && words.nearest(word, index) !== null;

function seenInLine(page: Page, words: PageWords, index: number, { word }: Guess): number | null {
  const place = word.length > 1 ? words.nearest(word, index) : null;
  if (place === null) return null;
  const { part, firstLine } = page.parts[place.index]!;
  return firstLine + lineAt(part, place.offset) + 1;
}

function messageFor({ found }: Suspect, { character, word, form }: Guess, line: number | null): Discovery['message'] {
  if (word.length === 1) {
    return {
      en: `${found} makes no word in ${form}; ${character}, which looks like it, would read better.`,
      zh: `“${form}”中的“${found}”不成词，疑为形近的“${character}”。`,
    };
  }
  return {
    en: `${found} may be ${character} misread: ${word} is a word, ${form} is not${line === null ? '' : `; ${word} stands in line ${line}`}.`,
    zh: `“${found}”疑为“${character}”之误：“${word}”是词，“${form}”不是${line === null ? '' : `；第${line}行有“${word}”`}。`,
  };
}

const correction = (start: number, { found }: Suspect, { character, word }: Guess): Fix => ({
  title: {
    en: word.length === 1 ? `Write ${character}` : `Write ${character}, as in ${word}`,
    zh: word.length === 1 ? `改为“${character}”` : `改为“${character}”（${word}）`,
  },
  safety: 'unsafe',
  edits: [replacement(start, start + found.length, character)],
});
