import { CodeSet } from '../text/codeSet';

/**
 * Words with which a paragraph of a news story likes to begin. A fragment that opens with one of them and a pause
 * is a paragraph of its own even where the one before it lost its full stop.
 */
const BEFORE_PAUSE =
  '同时 此外 另外 据悉 据了解 据介绍 目前 近日 日前 随后 接下来 下一步 截至目前 今年以来 去年以来 近年来 近期 活动中 活动现场 会上 会后 会议指出 会议强调 会议要求 最后 首先 其次 第一 第二 第三 第四 第五 ' +
  '现场 在现场 仪式上 仪式现场 当天 当日 当晚 今后 未来 如今 其中 与此同时 为此 对此 因此 然而 不过 行动中 走访中 座谈会上 活动当天 活动结束后 演练结束 演练结束后 值得一提的是 ' +
  '另据了解 据统计 据估算 记者了解到 记者获悉 昨日 昨天 今天 今日 前天 明天 上午 下午 晚上 清晨 接着 而后 之后 期间 此次活动 此次培训 本次活动 这次活动 总之';

const OPENING =
  '为进一步 为切实 为深入 为了 为有效 为贯彻 为推动 为更好 为确保 截至目前 截至 今年以来 去年以来 近年来 连日来 下一步 接下来 据悉 据了解 据介绍 此次 本次 这次 与此同时 值得一提的是 为此 近日';

/** Behind a word and no mark, these begin a sentence a hundred times as often as others do. */
const SURELY = byFirst(
  '今年 去年 前年 如今 近年来 据悉 据介绍 据了解 据统计 会议指出 会议强调 会议要求 业内人士 警方提醒 为防止 为方便 为让 为使 为帮助 为解决 为满足 为提高 为加强 为丰富 为保障 像这样 家住 上个月 小时候 有一年 新华社 中新社 中央社 法新社 路透社 美联社 塔斯社 共同社 韩联社'.split(
    ' ',
  ),
);
/** And these some twenty times. */
const LIKELY = byFirst(
  '目前 根据 按照 针对 后来 会上 当天 有人 这个 这些 这批 这支 这条 这是 第二天 第二年 那时 最终 随后'.split(' '),
);

const pausedByFirst = byFirst(BEFORE_PAUSE.split(' '));
const openingByFirst = byFirst(OPENING.split(' '));

/** The opener at `at` that a pause follows, as its length; 0 where there is none. */
export function pausedOpenerAt(text: string, at: number): number {
  for (const word of pausedByFirst.get(text.charCodeAt(at)) ?? []) {
    if (text.startsWith(word, at) && '，,、：:'.includes(text.charAt(at + word.length))) return word.length;
  }
  return 0;
}

/** The opener at `at` that needs no pause behind it, as its length; 0 where there is none. */
export function openerAt(text: string, at: number): number {
  for (const word of openingByFirst.get(text.charCodeAt(at)) ?? []) if (text.startsWith(word, at)) return word.length;
  return 0;
}

/**
 * When or where a sentence begins to tell of something, with the pause behind it: `一周前,`, `傍晚6点,`, `在一处网点,`;
 * or the reporter, who has come and asks. Sentences go on like that, too, if less often.
 */
export const opensScene = (text: string, at: number): boolean =>
  SCENE_STARTS.at(text, at) && SCENE.test(text.slice(at, at + LONGEST_SCENE));

const LONGEST_SCENE = 18;
const SCENE_STARTS = new CodeSet(
  '入0123456789一二三四五六七八九十几半两多当今去前昨那这过傍凌清深中周自从早在记如随展',
);
const SCENE =
  /^(?:(?:\d{1,4}|[一二三四五六七八九十几半两多]{1,3})(?:多|余)?(?:(?:年|月|日)(?![以之])(?:来|前|后|里|间|初|底|春|夏|秋|冬)?|(?:个月|天|周|个?小时|分钟)(?:来|前|后|里|间))|当[天日晚]|今年|去年|前年|昨[天日晚]|那[天年时]|这[天年时]|过去|如今|傍晚|凌晨|清晨|深夜|中午|早上|周[一二三四五六日]|(?:自|从)[^，,。“”]{2,10}(?:以来|开始|起)|入[伏秋冬夏春汛]以来|展望|在(?![\d一二两三四五六七八九十什哪怎]))[^，,。“”]{0,10}(?<![内外])[，,]|^记者(?:在|从|赶|看|发现|来到|走进)/;

/**
 * Whether a sentence begins at `at`, rather than goes on behind a word: `如今`, `据了解` surely, `目前` and
 * `甲某某建议,` likely. Behind a mark they say nothing.
 */
export function beginsSentence(text: string, at: number): 'surely' | 'likely' | 'no' {
  if (startsWithOne(SURELY, text, at) || SOURCE.test(text.slice(at, at + LONGEST_SPEAKER))) return 'surely';
  return startsWithOne(LIKELY, text, at) || SPEAKER.test(text.slice(at, at + LONGEST_SPEAKER)) ? 'likely' : 'no';
}

const startsWithOne = (words: ReadonlyMap<number, readonly string[]>, text: string, at: number): boolean =>
  (words.get(text.charCodeAt(at)) ?? []).some((word) => text.startsWith(word, at));

const LONGEST_SPEAKER = 20;
/** `据街道工委书记马某介绍,`, `县住建局回复:`. */
const SOURCE =
  /^据[\u4e00-\u9fff]{2,14}?(?:介绍|透露|统计|报道|反映|估计)[,，]|^[\u4e00-\u9fff]{2,12}?(?:回复|答复|回应|反映)[:：]/;
const SPEAKER =
  /^[\u4e00-\u9fff·]{2,14}?(?:说|表示|介绍|建议|强调|认为|指出|坦言|透露|回忆|解释|提醒|要求|告诉记者|感慨|答复)[,，:：]/;

function byFirst(words: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const map = new Map<number, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const list = map.get(word.charCodeAt(0)) ?? [];
    list.push(word);
    map.set(word.charCodeAt(0), list);
  }
  return map;
}
