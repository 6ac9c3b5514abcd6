import { deepEqual, equal } from 'node:assert/strict';
import { Configs } from '../../../server/src/lsp/configs';
import type { FileSystem } from '../../../server/src/lsp/host';

const PAGE = 'file:///dumps/1998/page.txt';
const OWN = 'file:///dumps/1998/newsproof.json';
const OFF = '{ "rules": { "halfwidth-punctuation": "off" } }';

/** Only what configurations ask of the files. */
const filesOf = (read: FileSystem['read']): FileSystem => ({ read }) as unknown as FileSystem;

describe('the configurations of a workspace', () => {
  it('are those of the last change, also for who asked before it', async () => {
    const answers: ((text: string) => void)[] = [];
    const configs = new Configs(
      filesOf((uri) => (uri === OWN ? new Promise((resolve) => answers.push(resolve)) : Promise.resolve(null))),
    );
    const asked = configs.of(PAGE);
    configs.forget();
    const askedAgain = configs.of(PAGE);
    const [before, now] = answers;
    before!('{ "rulez": {} }');
    now!('{}');
    deepEqual((await askedAgain).config.problems, []);
    deepEqual((await asked).config.problems, []);
    deepEqual(configs.problems, []);
    deepEqual((await configs.of(PAGE)).config.problems, []);
  });

  it('change with what they extend, and with a folder that brings one along, and with nothing else', async () => {
    const texts = new Map([
      [OWN, '{ "extends": ["../paper.json"] }'],
      ['file:///dumps/paper.json', '{}'],
    ]);
    const configs = new Configs(filesOf(async (uri) => texts.get(uri) ?? null));
    await configs.of(PAGE);
    await configs.of('file:///dumps/1999/page.txt');
    equal(await configs.areChanged(['file:///dumps/paper.json', 'file:///dumps/1998', 'file:///dumps/1999']), false);
    texts.set('file:///dumps/paper.json', OFF);
    equal(await configs.areChanged(['file:///dumps/other.json']), false);
    equal(await configs.areChanged(['file:///dumps/paper.json']), true);
    texts.set('file:///dumps/1999/newsproof.json', OFF);
    equal(await configs.areChanged(['file:///dumps/1999']), true);
  });
});
