import { strayMarker } from '../../../../server/src/core/rules/page/strayMarker';
import { checking } from '../../../harness/markedSample';

const check = checking(strayMarker);

const STORIES = [
  [
    '青禾镇',
    '文化大院唱起来',
    '本报讯 7月1日,青禾镇文化大院举行戏曲专场演出,村民早早搬来板凳等候开场。',
    '记者 方叙言',
  ],
  ['柳塘镇', '老街巷亮起来', '本报讯 7月2日,柳塘镇完成老街巷路灯改造,二十三条巷子装上了新路灯。', '记者 苏晓岚'],
  ['石桥镇', '早熟桃卖起来', '本报讯 7月3日,石桥镇的早熟桃进入采摘期,客商开着货车上门收购。', '记者 温若溪'],
];

/** A page whose labels carry these marks. */
const page = (...marks: readonly string[]): string =>
  marks
    .flatMap((mark, at) => {
      const [label, ...story] = STORIES[at]!;
      return [`${mark}${label}`, ...story];
    })
    .join('\n\n');

describe('stray-marker', () => {
  it('speaks of the one bullet that differs', () => {
    check(page('● ', '● ', '⟦○⟧ '), {
      says: '●',
      safety: 'none',
      alternatives: [page('● ', '● ', ''), page('● ', '● ', '● ')],
    });
  });

  it('counts on where the others are numbers', () => {
    check(page('❶ ', '⟦🔘⟧ ', '❸ '), { alternatives: [page('❶ ', '', '❸ '), page('❶ ', '❷ ', '❸ ')] });
  });

  it('speaks of all where no two agree', () => {
    check(page('⟦❷⟧ ', '⟦🔘⟧ ', '⟦○⟧ '), {
      alternatives: [page('', '🔘 ', '○ '), page('🔘 ', '🔘 ', '○ '), page('○ ', '🔘 ', '○ ')],
    });
  });

  it('is silent about bullets that agree', () => {
    check(page('● ', '● ', '● '));
  });

  it('is silent about numbers', () => {
    check(page('❶ ', '❷ ', '❸ '));
  });

  it('is silent about crossheads with bullets of their own', () => {
    check(
      page('❶ ', '❷ ').replace(
        '\n\n记者 方叙言',
        '\n\n■ 一出老戏唱到今\n\n台上的演员大多是本村人,白天下地,晚上排练。\n\n■ 一方戏台暖人心\n\n台下的观众里,有的老人已经看了六十年。\n\n记者 方叙言',
      ),
    );
  });

  it('is silent about a bullet that is alone', () => {
    check(page('● '));
  });
});
