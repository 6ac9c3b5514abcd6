import { blankRun } from '../../../../server/src/core/rules/page/blankRun';
import { checking } from '../../../harness/markedSample';

const check = checking(blankRun);

const HEADLINE = '青禾镇 春耕备耕忙';
const LEDE = '本报讯 4月2日,青禾镇召开春耕备耕现场会,农技员现场示范播种,二百多名种植户到场观摩。';
const NEXT = '下一步,镇里还将组织农机手下乡服务,确保不误农时。';

describe('blank-run', () => {
  it('keeps one of several blank lines', () => {
    check(`${HEADLINE}\n⟦\n\n⟧\n${LEDE}`, { safety: 'safe', says: '3', fixed: `${HEADLINE}\n\n${LEDE}` });
  });

  it('speaks of two blank lines', () => {
    check(`${HEADLINE}\n⟦\n⟧\n${LEDE}`, { says: '2', fixed: `${HEADLINE}\n\n${LEDE}` });
  });

  it('speaks of the blank lines at the start, where the masthead was', () => {
    check(`⟦\n⟧\n${HEADLINE}\n\n${LEDE}`, { fixed: `\n${HEADLINE}\n\n${LEDE}` });
  });

  it('speaks of every run', () => {
    check(`${HEADLINE}\n⟦\n⟧\n${LEDE}\n⟦\n\n\n⟧\n${NEXT}`, { fixed: `${HEADLINE}\n\n${LEDE}\n\n${NEXT}` });
  });

  it('counts lines with nothing but blanks', () => {
    check(`${HEADLINE}\n⟦ \n\t\n　⟧\n${LEDE}`, { fixed: `${HEADLINE}\n\n${LEDE}` });
  });

  it('keeps Windows line ends', () => {
    check(`${HEADLINE}\r\n⟦\r\n\r\n⟧\r\n${LEDE}`, { fixed: `${HEADLINE}\r\n\r\n${LEDE}` });
  });

  it('lets as many stand as it is told to', () => {
    const options = { max: 2 };
    check(`${HEADLINE}\n\n\n${LEDE}`, { options });
    check(`${HEADLINE}\n⟦\n\n⟧\n${LEDE}`, { options, fixed: `${HEADLINE}\n\n\n${LEDE}` });
  });

  it('is silent about one blank line, about none, and about an empty dump', () => {
    check(`${HEADLINE}\n\n${LEDE}\n\n${NEXT}`);
    check(`${HEADLINE}\n${LEDE}`);
    check('');
  });
});
