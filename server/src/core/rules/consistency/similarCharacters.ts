/**
 * Characters of given names that are taken for each other: because they sound alike, or because they look alike.
 * Each row is one family. The rows are kept small on purpose; a longer list finds more people who are merely
 * called alike.
 */
const FAMILIES: readonly string[] = [
  // Sound
  '嘉佳家加珈',
  '昕欣新心馨鑫歆',
  '静靖婧敬',
  '伟玮炜纬苇',
  '颖影莹盈瑛英',
  '琳霖林临',
  '慧惠蕙卉',
  '娟涓鹃',
  '萍平苹',
  '洁杰婕捷',
  '玲灵凌铃',
  '俊骏峻竣',
  '晨辰宸',
  '宇雨羽语',
  '瑶遥谣',
  '涛韬滔',
  '丽莉俐',
  '梅玫',
  '凤奉',
  '晓小筱肖',
  '志智致之',
  '军君钧',
  '文雯纹',
  '倩茜',
  '艳燕雁彦',
  '丹单',
  '珊姗',
  '婷亭廷庭',
  '旭序',
  '轩萱宣',
  '浩皓昊',
  '博柏',
  '翔祥',
  '亮良',
  '锋峰枫风丰',
  '雪学',
  '珍真贞',
  '芬芳',
  '永勇咏',
  '国帼',
  '红虹宏洪鸿',
  '华桦骅',
  '明铭名鸣',
  '青清卿晴',
  '阳扬杨洋',
  '蓉榕容',
  '娜纳',
  '思斯丝',
  '佩沛',
  '楠南男',
  '雅娅',
  '诗施',
  '元圆媛园源',
  '毅义艺逸',
  '建健剑',
  '立力',
  '兴星',
  '维唯薇微',
  '钰玉昱煜育',
  '怡宜依伊',
  // Shape
  '未末',
  '士土',
  '己已巳',
  '天夭',
  '王玉',
  '晴睛',
  '析折',
  '治冶',
  '莹萤',
  '洋泽',
  '昊吴',
  '晗哈',
  '柯珂',
  '瑾谨',
  '梓辛',
  '奕弈',
  '妍研',
  '岚风',
  '琪祺棋',
  '桐铜',
  '宁宇',
  '鸣呜',
  '候侯',
  '戴载',
  '筱莜',
  '冉再',
  '母毋',
  '廷延',
  '崧松',
  '璐路露',
  '霄宵',
];

const FAMILY_NUMBERS: ReadonlyMap<string, readonly number[]> = familyNumbers();

/** True for two different characters of one family: 嘉 and 佳. */
export function areSimilar(a: string, b: string): boolean {
  if (a === b) return false;
  const others = FAMILY_NUMBERS.get(b);
  return others !== undefined && (FAMILY_NUMBERS.get(a)?.some((number) => others.includes(number)) ?? false);
}

function familyNumbers(): ReadonlyMap<string, readonly number[]> {
  const numbers = new Map<string, number[]>();
  FAMILIES.forEach((family, number) => {
    for (const character of family) numbers.set(character, [...(numbers.get(character) ?? []), number]);
  });
  return numbers;
}
