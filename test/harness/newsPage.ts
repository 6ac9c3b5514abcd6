/** A small article out of which tests put pages together. Everything in it is invented. */
export interface Story {
  readonly headline: string;
  readonly lede: string;
  readonly more: string;
  readonly byline: string;
}

export const STORIES: readonly Story[] = [
  {
    headline: '青禾镇 文化大院唱起来',
    lede: '本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,村民早早搬来板凳等候开场。',
    more: '演出持续了两个多小时,老人们听得津津有味,不时跟着哼上几句。',
    byline: '记者 方叙言',
  },
  {
    headline: '柳塘镇 老街巷亮起来',
    lede: '本报讯 7月2日,柳塘镇完成老街巷路灯改造,二十三条巷子装上了新路灯。',
    more: '住在巷尾的老人说,晚上出门再也不用打手电了,孩子们放学也敢一个人走。',
    byline: '记者 温若溪 通讯员 陶知远',
  },
  {
    headline: '石桥村 果园忙起来',
    lede: '本报讯 7月3日,石桥村的早熟桃进入采摘期,来自周边县市的客商开着货车上门收购。',
    more: '据介绍,全村今年预计采收早熟桃六十万斤,果农收入有望再增一成。',
    byline: '记者 苏晓岚 文/图',
  },
  {
    headline: '云溪街道 夜校点亮夜生活',
    lede: '本报讯 7月4日晚,云溪街道青年夜校开课,首期开设书法、烘焙、摄影等六门课程。',
    more: '报名的青年大多在附近上班。下一步,街道还将把夜校课程送进企业。',
    byline: '记者 骆思齐',
  },
];

/** The blocks of a dump with one blank line between each two. */
export const dumpOf = (...blocks: readonly (string | readonly string[])[]): string => blocks.flat().join('\n\n');

/** A story's blocks from headline to byline. */
export const whole = ({ headline, lede, more, byline }: Story): readonly string[] => [headline, lede, more, byline];

export const unsigned = ({ headline, lede, more }: Story): readonly string[] => [headline, lede, more];
