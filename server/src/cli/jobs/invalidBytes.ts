import { bySpan } from '../../core/analysis/placing';
import type { Finding } from '../../core/rules/finding';
import type { Bilingual } from '../../core/text/bilingual';
import type { Decoded, InvalidBytes } from '../encoding/decode';

const RULE = 'replacement-character';

/**
 * The findings with one for each stretch of bytes that is no text. The rule on U+FFFD speaks of the same places,
 * but only here the bytes are known; and a file that was not wholly read is never reported clean.
 */
export function invalidBytesFindings(findings: readonly Finding[], decoded: Decoded): readonly Finding[] {
  const { invalid } = decoded;
  if (invalid.length === 0) return findings;
  const places = new Set(invalid.map(({ offset }) => offset));
  const others = findings.filter(({ rule, start }) => rule !== RULE || !places.has(start));
  return [...others, ...invalid.map((bytes) => invalidFinding(bytes, decoded))].sort(bySpan);
}

function invalidFinding(invalid: InvalidBytes, decoded: Decoded): Finding {
  return {
    rule: RULE,
    severity: 'error',
    start: invalid.offset,
    end: invalid.offset + 1,
    message: messageOf(invalid, decoded),
  };
}

function messageOf({ at, length }: InvalidBytes, { bytes, encoding }: Decoded): Bilingual {
  const shown = [...bytes.subarray(at, at + length)].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0'));
  const list = shown.join(' ');
  return {
    en: `Byte ${at} of the file (${list}) is not valid ${encoding}; look the character up on the printed page.`,
    zh: `文件第 ${at} 字节（${list}）不是有效的 ${encoding} 编码；请对照原版补正。`,
  };
}
