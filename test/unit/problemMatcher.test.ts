import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';

interface Pattern {
  readonly regexp: string;
  readonly severity: number;
  readonly file: number;
  readonly line: number;
  readonly column: number;
  readonly code: number;
  readonly message: number;
}

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly contributes: { readonly problemMatchers: readonly { readonly pattern: Pattern }[] };
};
const { pattern } = contributes.problemMatchers[0]!;

describe('the problem matcher', () => {
  const samples: readonly [line: string, parts: Readonly<Record<keyof Omit<Pattern, 'regexp'>, string | undefined>>][] =
    [
      [
        '::notice file=seeds/a.txt,line=5,endLine=5,col=12,endColumn=13,title=newsproof halfwidth-punctuation::75 marks.',
        {
          severity: 'notice',
          file: 'seeds/a.txt',
          line: '5',
          column: '12',
          code: 'halfwidth-punctuation',
          message: '75 marks.',
        },
      ],
      [
        '::warning file=a.txt,line=7,endLine=11,title=newsproof split-paragraph::The paragraph is cut here: “他笑着”.',
        {
          severity: 'warning',
          file: 'a.txt',
          line: '7',
          column: undefined,
          code: 'split-paragraph',
          message: 'The paragraph is cut here: “他笑着”.',
        },
      ],
    ];
  for (const [line, parts] of samples) {
    it(`reads ${parts.code} off a line of the task`, () => {
      const match = new RegExp(pattern.regexp).exec(line);
      assert.ok(match);
      for (const [name, text] of Object.entries(parts)) assert.equal(match[pattern[name as keyof typeof parts]], text);
    });
  }

  it('takes no notice of other lines', () => {
    assert.equal(new RegExp(pattern.regexp).test('3 dumps, 12 findings'), false);
  });
});
