/** Labels that papers set above their columns everywhere; a line that is one of these labels what stands below it. */
export const SECTION_LABELS: readonly string[] = (
  '简讯 短讯 要闻 快讯 图说 图片新闻 读者来信 读者之声 副刊 人物 观察 评论 时评 社论 短评 科技 科学新知 国际 国内 体育 财经 教育 健康 文化 社会 本地 城事 民生 ' +
  '综合新闻 本市新闻 国际新闻 国内新闻 体育新闻 经济新闻 短波 点击 关注 链接 相关链接 新闻链接 延伸阅读 相关新闻 新闻背景 背景资料 小贴士 温馨提示 热点 聚焦 视点 焦点 ' +
  '家园建设 慈善捐助 一线传真 基层动态 街道新闻 社区新闻 乡镇传真 部门动态 我为群众办实事 党史学习教育 新春走基层 我们的节日 新时代文明实践 走基层 记者走基层 有问必答 光荣榜 法治 警方 天气 提醒 声音 言论 漫画 连载 书评 影评 讣告 ' +
  '簡訊 短訊 要聞 讀者投書 藝文走廊 國際 國內 體育 財經 社會 地方 文化 評論 社論 人物 焦點'
).split(' ');
