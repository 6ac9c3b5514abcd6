/**
 * What people in a byline are called. A role is read after an optional house (本报, 滨城晚报) that is not part
 * of it: `本报首席记者` → `首席记者`.
 */
export const ROLES: readonly string[] = [
  ...['', '首席', '见习', '实习', '全媒体', '融媒体', '全媒', '融媒', '特约', '特派', '摄影', '文字', '体育', '财经', '时政', '驻京', '驻沪', '驻站', '高级'].map(
    (kind) => `${kind}记者`,
  ),
  '全媒体首席记者',
  '首席全媒体记者',
  '全媒体见习记者',
  '见习全媒体记者',
  '实习生',
  '通讯员',
  '特约通讯员',
  '首席通讯员',
  '评论员',
  '特约评论员',
  '首席评论员',
  '撰稿人',
  '特约撰稿人',
  '特约撰稿',
  '撰稿',
  '报道员',
  '特约报道员',
  '记者站',
  '志愿者记者',
  '小记者',
  '校园记者',
  '編輯',
  '記者',
  '本報記者',
  '特約記者',
  '實習記者',
  '見習記者',
  '首席記者',
  '通訊員',
  '特約通訊員',
  '評論員',
  '特派員',
];

/** Words that name a kind of work in a byline where a colon, a slash or a space sets them off: `摄影/王某`, `文/李某`. */
export const WORK_ROLES: readonly string[] = ['摄影', '撰文', '文字', '摄', '文', '图', '图片', '整理', '采写', '制图', '漫画', '供稿', '作者', '编辑', '攝影', '圖', '策划', '执笔'];

/** Houses that may stand before a role: 本报, 本刊, 滨城晚报. */
export const HOUSES: readonly string[] = ['本报', '本刊', '本网', '本台', '本社', '本報', '本刊', '我报', '新华社', '新華社', '中新社', '人民网', '新华网', '央视'];

/** Endings of a paper's own name before a role: `滨城晚报记者`. */
export const HOUSE_ENDINGS: readonly string[] = ['日报', '晚报', '早报', '晨报', '时报', '都市报', '商报', '快报', '导报', '青年报', '新闻网', '新闻', '融媒', '融媒体中心', '日報', '晚報', '時報', '报', '報'];
