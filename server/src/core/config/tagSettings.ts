import type { Node } from 'jsonc-parser';
import type { Bilingual } from '../text/bilingual';
import type { Report } from './problem';
import { entriesOf, expected, itemsOf, spanOf, stringOf, unknownName } from './values';

/** A word of the vocabulary for tags. */
export interface TagDefinition {
  readonly id: string;
  readonly title: Bilingual;
  /** The name of the tag in BIO and brat files: `PER`. */
  readonly code: string;
  /** What is typed to pick it; null: its number in the list. */
  readonly key: string | null;
}

/** Reads `"tags": ["会议", { "id": "work", "title": "作品", "code": "WORK", "key": "w" }]`. */
export function readTags(node: Node, report: Report): readonly TagDefinition[] {
  return itemsOf(node, report).flatMap((item) => {
    const tag = item.type === 'object' ? readTag(item, report) : readWord(item, report);
    return tag === null ? [] : [tag];
  });
}

/** A tag that is called what it is. */
function readWord(node: Node, report: Report): TagDefinition | null {
  const id = nameOf(node, report);
  return id === null ? null : { id, title: { en: id, zh: id }, code: id, key: null };
}

function readTag(node: Node, report: Report): TagDefinition | null {
  const said: { id?: string | null; title?: string | null; code?: string | null; key?: string | null } = {};
  for (const { key, keySpan, value } of entriesOf(node, report)) {
    switch (key) {
      case 'id':
      case 'code':
        said[key] = nameOf(value, report);
        break;
      case 'title':
        said.title = stringOf(value, report);
        break;
      case 'key':
        said.key = keyOf(value, report);
        break;
      default:
        report(keySpan, unknownName({ en: 'key', zh: '键' }, key, ['id', 'title', 'code', 'key']));
    }
  }
  if (said.id === undefined) report(spanOf(node), { en: 'The id is missing.', zh: '缺少 id。' });
  if (said.id == null) return null;
  const { id, title, code, key } = said;
  return { id, title: { en: title ?? id, zh: title ?? id }, code: code ?? id, key: key ?? null };
}

/** A name that other programs read, too: in their files a blank would end it. */
function nameOf(node: Node, report: Report): string | null {
  const name = stringOf(node, report);
  if (name === null || !/\s/u.test(name)) return name;
  report(spanOf(node), expected({ en: 'a name without blanks', zh: '不含空格的名称' }));
  return null;
}

function keyOf(node: Node, report: Report): string | null {
  const key = stringOf(node, report);
  if (key === null || /^[\p{L}\p{N}]$/u.test(key)) return key;
  report(spanOf(node), expected({ en: 'one letter or digit', zh: '一个字母或数字' }));
  return null;
}
