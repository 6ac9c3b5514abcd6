import { deepEqual, equal, ok } from 'node:assert/strict';
import { codecs, decode } from '../../../server/src/cli/encoding/decode';
import { isBinary } from '../../../server/src/cli/encoding/detect';
import type { EncodingName } from '../../../server/src/cli/encoding/encodings';
import { encodingNamed } from '../../../server/src/cli/encoding/encodings';
import { isRefusal, splice } from '../../../server/src/cli/encoding/splice';

const simplified =
  '\n青禾镇 举办春季农事讲习班\n\n本报讯(记者 林小禾)4月8日上午,青禾镇在文化站举办讲习班,来自12个村的农民参加了学习。“这样的课,很有用。”一位农民说。\n';
const traditional =
  '\n青禾鎮 舉辦春季農事講習班\n\n本報訊(記者 林小禾)4月8日上午,青禾鎮在文化站舉辦講習班,來自12個村的農民參加了學習。「這樣的課,很有用。」一位農民說。\n';

function bytesOf(text: string, encoding: EncodingName): Uint8Array {
  const bytes = codecs[encoding].encode(text);
  ok(bytes instanceof Uint8Array, `${encoding} holds the text`);
  return bytes;
}

describe('encodings: marks', () => {
  it('does not take UTF-32 for UTF-16', () => {
    const units = [...simplified].flatMap((character) => [
      ...new Uint8Array(Uint32Array.of(character.codePointAt(0)!).buffer),
    ]);
    ok(isBinary(Uint8Array.of(0xff, 0xfe, 0, 0, ...units)));
  });

  it('lets the mark tell the order of the bytes, whichever is asked for', () => {
    const bytes = Uint8Array.of(0xfe, 0xff, ...bytesOf(simplified, 'utf-16be'));
    const decoded = decode(bytes, encodingNamed('utf-16'));
    deepEqual([decoded.text, decoded.encoding, decoded.markLength], [simplified, 'utf-16be', 2]);
  });
});

describe('encodings: detection', () => {
  const cases: readonly [EncodingName, string][] = [
    ['utf-8', simplified],
    ['utf-8', traditional],
    ['utf-16le', simplified],
    ['utf-16be', traditional],
    ['gb18030', simplified],
    ['big5', traditional],
  ];
  for (const [encoding, text] of cases) {
    it(`sees ${encoding} in ${text === simplified ? 'Simplified' : 'Traditional'} text without a mark`, () => {
      const decoded = decode(bytesOf(text, encoding));
      equal(decoded.encoding, encoding);
      equal(decoded.text, text);
      deepEqual(decoded.invalid, []);
    });
  }

  it('sees a byte order mark, and leaves it out of the text', () => {
    const decoded = decode(Buffer.concat([Uint8Array.of(0xfe, 0xff), bytesOf(simplified, 'utf-16be')]));
    equal(decoded.encoding, 'utf-16be');
    equal(decoded.markLength, 2);
    equal(decoded.text, simplified);
  });

  it('still sees UTF-8 where a few bytes are broken', () => {
    const whole = bytesOf(simplified, 'utf-8');
    const broken = Buffer.concat([whole.subarray(0, 31), Uint8Array.of(0xff), whole.subarray(31)]);
    equal(decode(broken).encoding, 'utf-8');
  });

  it('still sees GB18030 where a few bytes are broken', () => {
    const whole = bytesOf(simplified, 'gb18030');
    const broken = Buffer.concat([whole.subarray(0, 41), Uint8Array.of(0xff, 0x0a), whole.subarray(41)]);
    equal(decode(broken).encoding, 'gb18030');
  });

  it('reads as it is told rather than as it would guess', () => {
    equal(decode(bytesOf(traditional, 'big5'), 'gb18030').encoding, 'gb18030');
  });

  it('takes plain ASCII and an empty file for UTF-8', () => {
    equal(decode(Buffer.from('plain\n')).encoding, 'utf-8');
    equal(decode(new Uint8Array(0)).encoding, 'utf-8');
  });

  it('knows the usual other names', () => {
    equal(encodingNamed('GBK'), 'gb18030');
    equal(encodingNamed('UTF8'), 'utf-8');
    equal(encodingNamed('latin1'), undefined);
  });

  it('tells bytes that are no text from UTF-16', () => {
    equal(isBinary(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 0)), true);
    equal(isBinary(bytesOf(simplified, 'utf-16le')), false);
    equal(isBinary(bytesOf(simplified, 'gb18030')), false);
  });

  it('takes a page with a stray NUL for text all the same', () => {
    const page = simplified.repeat(8);
    for (const encoding of ['utf-8', 'gb18030'] as const) {
      const bytes = bytesOf(`${page}\0${page}`, encoding);
      equal(isBinary(bytes), false, encoding);
      equal(decode(bytes).text, `${page}\0${page}`, encoding);
    }
  });
});

describe('encodings: every character goes there and back', () => {
  for (const encoding of Object.keys(codecs) as EncodingName[]) {
    it(encoding, () => {
      const characters: string[] = [];
      for (let code = 0x20; code < 0x30000; code += code < 0x10000 ? 1 : 97) {
        if (code >= 0xd800 && code <= 0xdfff) continue;
        const character = String.fromCodePoint(code);
        if (codecs[encoding].encode(character) instanceof Uint8Array) characters.push(character);
      }
      ok(characters.length > (encoding === 'big5' ? 13_000 : 60_000), `${characters.length} characters`);
      const decoded = [...decode(bytesOf(characters.join(''), encoding), encoding).text];
      const lost = characters.filter((character, i) => decoded[i] !== character);
      deepEqual(lost.slice(0, 5), []);
      equal(decoded.length, characters.length);
    });
  }
});

describe('encodings: invalid bytes', () => {
  it('become one U+FFFD for each, and their places are kept', () => {
    const bytes = Buffer.from([0xe4, 0xb8, 0xad, 0xff, 0x41, 0xe4, 0xb8, 0x0a]);
    const decoded = decode(bytes, 'utf-8');
    equal(decoded.text, '中\uFFFDA\uFFFD\n');
    deepEqual(decoded.invalid, [
      { offset: 1, at: 3, length: 1 },
      { offset: 3, at: 5, length: 2 },
    ]);
  });

  it('do not swallow the line end after them', () => {
    const decoded = decode(Uint8Array.of(0xb5, 0xc4, 0x81, 0x0a, 0xb5, 0xc4), 'gb18030');
    equal(decoded.text, '的\uFFFD\n的');
  });

  it('a lone surrogate and an odd last byte of UTF-16 are such bytes', () => {
    const decoded = decode(Uint8Array.of(0x2d, 0x4e, 0x00, 0xd8, 0x41, 0x00, 0x0a), 'utf-16le');
    equal(decoded.text, '中\uFFFDA\uFFFD');
    deepEqual(
      decoded.invalid.map(({ at, length }) => [at, length]),
      [
        [2, 2],
        [6, 1],
      ],
    );
  });
});

describe('encodings: edits go into the very bytes', () => {
  const spliced = (bytes: Uint8Array, edits: Parameters<typeof splice>[1], encoding?: EncodingName): Buffer => {
    const result = splice(decode(bytes, encoding), edits);
    ok(!isRefusal(result), 'the edits can be written');
    return Buffer.from(result);
  };

  for (const encoding of Object.keys(codecs) as EncodingName[]) {
    it(`in ${encoding}: what is written is what was meant`, () => {
      const text = encoding === 'big5' ? '農民,說。𧀎'.slice(0, 5) : '农民,说。𠀀好';
      const at = text.indexOf(',');
      const result = spliced(bytesOf(text, encoding), [{ start: at, end: at + 1, text: '，' }], encoding);
      deepEqual(result, Buffer.from(bytesOf(text.replace(',', '，'), encoding)));
    });
  }

  it('with a mark, a CR CR LF and a character that has two encodings, all left alone', () => {
    // A2 CC and A4 51 are both U+5341 in Big5.
    const bytes = Buffer.from([0xa2, 0xcc, 0x0d, 0x0d, 0x0a, 0xa4, 0x51, 0x2c, 0xa2, 0xcc]);
    const result = spliced(bytes, [{ start: 5, end: 6, text: '，' }], 'big5');
    deepEqual(result, Buffer.from([0xa2, 0xcc, 0x0d, 0x0d, 0x0a, 0xa4, 0x51, 0xa1, 0x41, 0xa2, 0xcc]));
  });

  it('also within a replaced stretch that leaves characters as they were', () => {
    const bytes = Buffer.from([0xa2, 0xcc, 0x2c, 0xa2, 0xcc]);
    const result = spliced(bytes, [{ start: 0, end: 3, text: '十，十' }], 'big5');
    deepEqual(result, Buffer.from([0xa2, 0xcc, 0xa1, 0x41, 0xa2, 0xcc]));
  });

  it('keep invalid bytes, also those inside of a replaced stretch', () => {
    const bytes = Buffer.concat([Buffer.from('甲'), Uint8Array.of(0xff), Buffer.from('乙 丙')]);
    const result = spliced(bytes, [{ start: 0, end: 4, text: '丁\uFFFD戊' }], 'utf-8');
    deepEqual(result, Buffer.concat([Buffer.from('丁'), Uint8Array.of(0xff), Buffer.from('戊丙')]));
  });

  it('are refused where they would drop invalid bytes', () => {
    const decoded = decode(Buffer.concat([Buffer.from('甲'), Uint8Array.of(0xff), Buffer.from('乙')]), 'utf-8');
    deepEqual(splice(decoded, [{ start: 0, end: 3, text: '丁' }]), { kind: 'drops-invalid-bytes', offset: 1 });
  });

  it('are refused where the encoding has no such character', () => {
    const decoded = decode(bytesOf('農民', 'big5'), 'big5');
    deepEqual(splice(decoded, [{ start: 0, end: 1, text: '农😀' }]), { kind: 'unencodable', character: '农' });
    deepEqual(splice(decoded, [{ start: 0, end: 0, text: '😀' }]), { kind: 'unencodable', character: '😀' });
  });
});
