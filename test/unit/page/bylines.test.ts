import { deepEqual, equal } from 'node:assert/strict';
import type { Byline } from '../../../server/src/core/page/model';
import { above, below, bylinesOf, MORE, STORY, spelled } from '../../harness/bylines';

function signs(line: string, ...people: readonly string[]): void {
  it(line, () => {
    deepEqual(below(line), [people.join(' ')]);
    deepEqual(above(line), [people.join(' ')]);
  });
}

describe('a byline on its own line', () => {
  describe('names people with their roles', () => {
    signs('记者 方叙言', '记者 方叙言');
    signs('本报记者 方叙言', '记者 方叙言');
    signs('首席记者 方叙言', '首席记者 方叙言');
    signs('见习记者 方叙言 实习生 温溪', '见习记者 方叙言', '实习生 温溪');
    signs('全媒体记者 方叙言', '全媒体记者 方叙言');
    signs('特约记者 方叙言 特约通讯员 陶知远', '特约记者 方叙言', '特约通讯员 陶知远');
    signs('本报评论员 方叙言', '评论员 方叙言');
    signs('本报调研组 方叙言', '调研组 方叙言');
    signs('滨城晚报记者 方叙言', '记者 方叙言');
    signs('新华社记者 方叙言', '记者 方叙言');
    signs('晚报记者 方叙言', '记者 方叙言');
    signs('摄影/口述 方叙言', '摄影/口述 方叙言');
    signs('（学生记者 方叙言 指导教师 温若溪）', '学生记者 方叙言', '指导教师 温若溪');
    signs('文/方 言 图/方 言 陶 远', '文 方言', '图 方言', '图 陶远');
  });

  describe('opens with a mark', () => {
    for (const mark of ['□', '■', '◇', '◎', '○', '□ ', '口']) signs(`${mark}记者 方叙言`, '记者 方叙言');
    signs('口 本报记者 方叙言', '记者 方叙言');
  });

  describe('stands in brackets', () => {
    signs('(记者/方叙言 通讯员/陶知远)', '记者 方叙言', '通讯员 陶知远');
    signs('（记者 方叙言）', '记者 方叙言');
    signs('【记者 方叙言】', '记者 方叙言');
  });

  describe('sets names apart with spaces, commas or nothing', () => {
    signs('记者 方叙言 温若溪', '记者 方叙言', '记者 温若溪');
    signs('记者 方叙言、温若溪', '记者 方叙言', '记者 温若溪');
    signs('本报记者方叙言温若溪', '记者 方叙言', '记者 温若溪');
    signs('□记者方叙言通讯员陶知远文图', '记者 方叙言', '通讯员 陶知远', '+文图');
    signs('记者：方叙言', '记者 方叙言');
    signs('记者：方叙言 编辑：温若溪', '记者 方叙言', '编辑 温若溪');
    signs('记者 温 溪 方 叙 言', '记者 温溪', '记者 方叙言');
  });

  describe('pads short names', () => {
    signs('记者 方 言', '记者 方言');
    signs('记者 方 叙 言', '记者 方叙言');
    signs('记者 方 言 通讯员 陶 远', '记者 方言', '通讯员 陶远');
    signs('记者 方　言', '记者 方言');
    signs('通讯员 方叙 言 报道', '通讯员 方叙言');
  });

  describe('has names of other peoples', () => {
    signs('记者 阿依慕·木拉提', '记者 阿依慕·木拉提');
    signs('记者 才让措姆 文 / 图', '记者 才让措姆', '+文 / 图');
    signs('记者 方叙言 实习生 何其芳菲', '记者 方叙言', '实习生 何其芳菲');
    signs('记者 方叙言 阿依慕·木拉提', '记者 方叙言', '记者 阿依慕·木拉提');
    signs('记者 欧阳方言', '记者 欧阳方言');
  });

  describe('closes with a credit', () => {
    for (const credit of ['文/图', '文图', '图/文', '摄', '摄影报道', '供图'])
      signs(`记者 方叙言 ${credit}`, '记者 方叙言', `+${credit}`);
    signs('记者 方叙言 报道', '记者 方叙言');
    signs('方叙言 摄(山川图片社)', '方叙言', '+摄');
    signs('方叙言 文/图', '方叙言', '+文/图');
    signs('方叙言 著', '方叙言', '+著');
    signs('洛川河 著', '洛川河', '+著');
    signs('文/本报记者 方叙言', '记者 方叙言', '+文');
    signs('文/方叙言 图/陶知远', '文 方叙言', '图 陶知远');
    signs('文：馋猫 图：阿圆', '文 馋猫', '图 阿圆');
  });

  it('asks where a credit is glued to a name', () => {
    const [byline] = bylinesOf(`文化大院唱起来\n\n${STORY}\n\n通讯员 方叙文/图`);
    equal(byline?.ambiguous, true);
  });

  it('is sure where a space sets the credit off', () => {
    const [byline] = bylinesOf(`文化大院唱起来\n\n${STORY}\n\n通讯员 方叙 文/图`);
    deepEqual([byline?.ambiguous, byline && spelled(byline)], [false, '通讯员 方叙 +文/图']);
  });

  it('may take two lines', () => {
    const [byline, ...others] = bylinesOf(`文化大院唱起来\n\n${STORY}\n\n记者 方叙言\n通讯员 陶知远 文/图`);
    deepEqual([byline && spelled(byline), byline?.spans.length, others], ['记者 方叙言 通讯员 陶知远 +文/图', 2, []]);
  });
});

describe('a byline within the text', () => {
  const only = (text: string): Byline => {
    const bylines = bylinesOf(text);
    equal(bylines.length, 1);
    return bylines[0]!;
  };

  it('is glued to the last sentence', () => {
    const byline = only(`文化大院唱起来\n\n${STORY}\n\n${MORE}记者 方叙言 通讯员 陶知远`);
    deepEqual([spelled(byline), byline.form, byline.position], ['记者 方叙言 通讯员 陶知远', 'glued', 'tail']);
  });

  it('is glued in brackets', () => {
    const byline = only(`文化大院唱起来\n\n${STORY}\n\n${MORE}（方叙言 陶知远）`);
    deepEqual([spelled(byline), byline.form], ['方叙言 陶知远', 'glued']);
  });

  it('may have who distributes a picture in front of its brackets', () => {
    const byline = only(`文化大院唱起来\n\n${STORY}新华社发（方叙言摄）`);
    deepEqual([spelled(byline), byline.form], ['方叙言 +摄', 'glued']);
  });

  it('runs in before the story', () => {
    const byline = only(`文化大院唱起来\n\n□记者 方叙言 报道 ${STORY}\n\n${MORE}`);
    deepEqual([spelled(byline), byline.form], ['记者 方叙言', 'run-in']);
  });

  it('stands in the brackets behind a dateline', () => {
    const byline = only(`文化大院唱起来\n\n本报讯(记者 方叙言 通讯员 陶知远) ${STORY.slice(4)}\n\n${MORE}`);
    deepEqual([spelled(byline), byline.form], ['记者 方叙言 通讯员 陶知远', 'bracketed']);
  });

  it('stands in brackets before a story without a dateline', () => {
    const byline = only(`文化大院唱起来\n\n(记者 方叙言)${STORY.slice(4)}\n\n${MORE}`);
    equal(spelled(byline), '记者 方叙言');
  });
});

describe('a credit on a line of its own', () => {
  it('belongs to the byline right above it', () =>
    deepEqual(above('□ 本报记者 方叙言\n□ 文/图'), ['记者 方叙言 +文/图']));
  it('is none without a byline above it', () => deepEqual(above('□ 文/图'), []));
});

describe('no byline', () => {
  const silent = (line: string): void => {
    it(line, () => deepEqual(below(line), []));
  };
  silent('❷ 方里镇');
  silent('方家庄街道 向阳社区');
  silent('记者从县文化馆获悉,下一场演出将于8月1日在青禾镇文化大院举行,欢迎村民前往观看。');
  silent('记者在现场看到,台下座无虚席,连过道里也站满了人,孩子们骑在大人的肩膀上。');
  silent('通讯员们纷纷表示,要多写百姓故事,多拍家乡变化,把镜头和笔头对准田间地头。');
  silent('一位在场的老记者说,他采访了三十年,第一次看到这么热闹的戏曲演出。');
  silent('摄影作品展同时开幕,共展出作品一百二十件,吸引了许多市民前来参观。');
});
