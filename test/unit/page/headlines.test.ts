import { deepEqual } from 'node:assert/strict';
import { headlineRoles } from '../../../server/src/core/page/assembly/headlines';
import { readPage } from '../../../server/src/core/page/reading';

const STORY = '本报讯 昨日,青禾镇文化大院举行戏曲专场演出,四乡八里的村民早早搬来板凳等候开场,台下座无虚席。';

const rolesOf = (...headline: readonly string[]): readonly string[] =>
  readPage(`${headline.join('\n')}\n\n${STORY}`).parts.flatMap(
    ({ part }) => part.article?.headline.map(({ start, end, role }) => `${role} ${part.text.slice(start, end)}`) ?? [],
  );

describe('the lines of a headline', () => {
  it('are one main headline where there is one', () => deepEqual(rolesOf('文化大院唱起来'), ['main 文化大院唱起来']));

  it('are a kicker, the main headline and a deck where there are three', () =>
    deepEqual(rolesOf('沿着河流看振兴', '文化大院 唱起来', '——青禾镇文化见闻'), [
      'kicker 沿着河流看振兴',
      'main 文化大院 唱起来',
      'deck ——青禾镇文化见闻',
    ]));

  it('put the deck below a shorter main headline', () =>
    deepEqual(rolesOf('文化大院唱起来', '三天大戏迎来四乡八里的乡亲'), [
      'main 文化大院唱起来',
      'deck 三天大戏迎来四乡八里的乡亲',
    ]));

  it('put the kicker above a shorter main headline', () =>
    deepEqual(rolesOf('“书香青禾”全民阅读系列活动之五', '文化大院唱起来'), [
      'kicker “书香青禾”全民阅读系列活动之五',
      'main 文化大院唱起来',
    ]));

  it('go by their marks where those differ', () =>
    deepEqual(rolesOf('## 书香青禾', '# 文化大院唱起来 三天大戏迎乡亲'), [
      'kicker 书香青禾',
      'main 文化大院唱起来 三天大戏迎乡亲',
    ]));

  it('may lead in with a dash', () =>
    deepEqual(rolesOf('孩子没满月,奶粉罐里多出一只壁虎,家长质问——', '这罐奶粉,究竟是谁的责任？').length, 2));

  it('include what stands above a deck with a dash, however short', () =>
    deepEqual(rolesOf('焙火者', '——记岩茶传人方叙言'), ['main 焙火者', 'deck ——记岩茶传人方叙言']));

  it('leave residue out of the text', () => deepEqual(rolesOf('# 文化大院唱起来'), ['main 文化大院唱起来']));

  it('have no role where there are none', () => deepEqual(headlineRoles([]), []));
});
