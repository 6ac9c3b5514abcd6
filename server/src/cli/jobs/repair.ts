import { isAbsolute, relative, sep } from 'node:path';
import { findingsOf } from '../../core/analysis/findings';
import type { RuleSet } from '../../core/config/ruleSet';
import type { Fix } from '../../core/fixes/fix';
import { anyFix, type Check, fixToFixpoint, safeOnly } from '../../core/fixes/fixpoint';
import type { Lexicon } from '../../core/lexicon/lexicon';
import { labelOverridesOf, type Notebook, suppressionOf } from '../../core/notes';
import { readPage } from '../../core/page/reading';
import type { Finding } from '../../core/rules/finding';
import type { Bilingual } from '../../core/text/bilingual';
import type { TextEdit } from '../../core/text/edits';
import { isUnencodable } from '../encoding/codec';
import { codecs, type Decoded } from '../encoding/decode';
import { applied, type ByteEdit, byteEdits, isRefusal, type SpliceRefusal } from '../encoding/splice';
import { replaceFile } from '../files/atomicWrite';
import type { Input } from '../files/input';
import { fileTrouble, LEFT_ALONE } from '../files/trouble';
import { logTroubles, notesBeside } from '../notes/beside';
import { byteDiff, unifiedDiff } from '../print/unifiedDiff';
import type { Fixed } from './result';
import type { FixTask } from './task';

/** Repairs one dump as far as its encoding allows, and writes it back or keeps it for whoever asked. */
export function repair(task: FixTask, input: Input, decoded: Decoded, lexicon: Lexicon, ruleSet: RuleSet): Fixed {
  const troubles = new Map<string, Bilingual>();
  const accepts = task.accept === 'safe' ? safeOnly : anyFix;
  const notes = notesBeside(input.path, decoded.text);
  const outcome = fixToFixpoint(decoded.text, checkUnder(notes, lexicon, ruleSet), (fix, rule) => {
    if (!accepts(fix, rule)) return false;
    const character = unencodableIn(fix, decoded);
    if (character !== null) troubles.set(`${rule} ${character}`, cannotHold(input.shown, rule, character, decoded));
    return character === null;
  });
  const keep = task.output === 'keep' || input.bytes !== undefined;
  if (!outcome.settled) troubles.set('unsettled', unsettled(input.shown));
  const unchanged: Fixed = {
    kind: 'fixed',
    file: input.shown,
    path: input.path,
    bytes: decoded.bytes.length,
    encoding: decoded.encoding,
    changed: false,
    written: false,
    counts: new Map(),
    kept: keep ? { bytes: decoded.bytes, diff: '' } : null,
    troubles: [...(notes === null ? [] : logTroubles(input.shown, notes)), ...troubles.values()],
  };
  if (outcome.edits.length === 0) return unchanged;
  const changes = byteEdits(decoded, outcome.edits);
  if (isRefusal(changes))
    return { ...unchanged, troubles: [...unchanged.troubles, refused(input.shown, changes, decoded)] };
  const bytes = applied(decoded.bytes, changes);
  const changed = { ...unchanged, changed: true, counts: outcome.counts };
  if (keep) return { ...changed, kept: { bytes, diff: diffOf(task, input, decoded, outcome.edits, changes) } };
  return written(changed, input, decoded, bytes);
}

function diffOf(
  task: FixTask,
  input: Input,
  decoded: Decoded,
  edits: readonly TextEdit[],
  changes: readonly ByteEdit[],
): string | Uint8Array {
  const name = nameInDiff(input, task);
  switch (task.diff) {
    case 'words':
      return unifiedDiff(name, decoded.text, edits);
    case 'bytes':
      return byteDiff(name, decoded.bytes, changes);
    case 'none':
      return '';
  }
}

/** Reads and checks each pass's text under what people said of the dump, wherever it stands by then. */
function checkUnder(notes: Notebook | null, lexicon: Lexicon, ruleSet: RuleSet): Check<Finding> {
  if (notes === null) return (text) => findingsOf(readPage(text, lexicon), text, ruleSet);
  const suppression = suppressionOf(notes);
  return (text) => {
    const page = readPage(text, lexicon, labelOverridesOf(notes.in(text)));
    return findingsOf(page, text, ruleSet, undefined, suppression);
  };
}

function written(fixed: Fixed, input: Input, decoded: Decoded, bytes: Uint8Array): Fixed {
  const failed = (trouble: Bilingual): Fixed => ({ ...fixed, troubles: [...fixed.troubles, trouble] });
  try {
    const outcome = replaceFile(input.path, decoded.bytes, bytes);
    return outcome === 'written' ? { ...fixed, written: true } : failed(LEFT_ALONE[outcome](input.shown));
  } catch (error) {
    return failed(fileTrouble(input.shown, error));
  }
}

/** A diff is taken in one folder, from which neither an absolute name is found nor one that leads upward. */
function nameInDiff({ path, shown }: Input, { cwd, diffFolder }: FixTask): string {
  if (diffFolder === cwd && !isAbsolute(shown)) return shown;
  return relative(diffFolder, path).split(sep).join('/');
}

/** A character that a fix would put in and that the file's encoding does not have. */
function unencodableIn(fix: Fix, { encoding }: Decoded): string | null {
  if (encoding === 'utf-8') return null;
  for (const { text } of fix.edits) {
    // A U+FFFD that moves along stands for bytes, which are moved as they are.
    const encoded = codecs[encoding].encode(text.replaceAll('\uFFFD', ''));
    if (isUnencodable(encoded)) return encoded.character;
  }
  return null;
}

function cannotHold(file: string, rule: string, character: string, { encoding }: Decoded): Bilingual {
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    en: `${file}: ${rule} would put in "${character}" (${code}), which ${encoding} cannot hold; left as it is`,
    zh: `${file}：${rule} 需写入“${character}”（${code}），${encoding} 编码中没有此字，保持原样`,
  };
}

function refused(file: string, refusal: SpliceRefusal, decoded: Decoded): Bilingual {
  if (refusal.kind === 'unencodable') return cannotHold(file, 'fix', refusal.character, decoded);
  return {
    en: `${file}: the repair would drop bytes that are not valid ${decoded.encoding}; left as it is`,
    zh: `${file}：修复会丢失无效的 ${decoded.encoding} 字节，保持原样`,
  };
}

const unsettled = (file: string): Bilingual => ({
  en: `${file}: repairs did not settle after ten passes; run fix again and look at the result`,
  zh: `${file}：修复十遍后仍未稳定，请再次运行并检查结果`,
});
