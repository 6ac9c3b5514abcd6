/** What may follow the names of a byline; longest first, because `摄影报道` begins with `摄影`. */
export const CREDITS: readonly string[] = [
  '摄影报道',
  '图文报道',
  '文图报道',
  '文并摄影',
  '文并摄',
  '图文/报道',
  '文/摄影',
  '摄影/报道',
  '报道/摄影',
  '综合报道',
  '采访报道',
  '联合报道',
  '现场报道',
  '受访对象供图',
  '受访者供图',
  '受访单位供图',
  '资料图片',
  '资料图',
  '文/图',
  '图/文',
  '文／图',
  '图／文',
  '文/摄',
  '文图',
  '图文',
  '文摄',
  '摄影',
  '供图',
  '供稿',
  '报道',
  '报导',
  '整理',
  '撰文',
  '口述',
  '采写',
  '编著',
  '著',
  '摄',
  '/图',
  '/文',
].sort((a, b) => b.length - a.length);

/** Credits whose first character could as well end a name: `陈宝文/图` is 陈宝 + 文/图 or 陈宝文 + /图. */
export const AMBIGUOUS_CREDITS: ReadonlySet<string> = new Set(['文/图', '文图', '文/摄', '文摄', '图/文', '文／图']);

/** Words that close a byline and credit nobody with a picture: `□记者 甲某 报道`. */
export const REPORTS: ReadonlySet<string> = new Set(['报道', '报导']);
