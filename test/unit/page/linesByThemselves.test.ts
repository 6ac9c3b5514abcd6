import { deepEqual } from 'node:assert/strict';
import { readPage } from '../../../server/src/core/page/reading';
import { reads } from '../../harness/markedPage';

describe('what stands for itself', () => {
  const cut = '我便坐上前梁，两只手抓住车把。出了村口，是一条两里长的土路，路边种着白杨。父亲骑得不快，';

  it('is a row of dots, past which no sentence goes on', () =>
    reads(`
      . ${cut}



      + 遇到坑洼，便先喊一声“抓牢”，车身轻轻一颠，就过去了。

      . ……

      . 如今，那辆车还挂在老屋的山墙上。
    `));

  it('is an entry of a chronicle, and no folio line', () =>
    reads(`
      H 大事记

      . 1957年10月 第一口竖井开钻
      . 2018年12月31日 闭坑
      . 2021年10月1日 矿山公园开园
    `));

  it('is the last of several items', () => {
    reads(`
      H 电影《长河》今日上映

      . 导演：方叙言
      . 片长：118分钟
      . 类型：剧情

      . 故事发生在1998年的江边小城。船工老贺一辈子摆渡。
    `);
    reads(`
      H 公交线路调整公告

      . 下列线路临时调整：

      . 3路：火车站—人民广场—文化宫—一中—体育馆—东站
      . 8路：柳营新村—桂花弄—市一院—解放桥—南门市场—汽车南站

      . 恢复时间另行通知，敬请谅解。
    `);
  });

  it('is no line of a narrow column that gives a telephone in the middle of a sentence', () => {
    const notice = '本人于5月6日在19路公交车上遗失黑\n色公文包一只，内有身份证、房产证等，\n';
    const { parts } = readPage(`寻物启事\n\n${notice}拾到者请与方先生联系，电话：0080\n0000000，必有重谢。\n`);
    deepEqual(
      parts.flatMap(({ part }) => part.furniture),
      [],
    );
  });
});
