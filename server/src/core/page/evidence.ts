import { isDash } from '../lexicon/marks';
import { Sign } from '../lexicon/signs';
import { endsAsColumn, endsWithEvent } from '../lexicon/titles';
import type { Bilingual } from '../text/bilingual';
import { readsAsText } from './column';
import { isTrailingMark } from './lineEnds';
import { Ending, type LineFacts } from './lineFacts';
import {
  hasCrossheadMarks,
  hasPartsWithSpaces,
  isAddress,
  isBracketedCrosshead,
  isBulleted,
  isCutSentence,
  isDocumentNumber,
  isDottedLabel,
  isInColumn,
  isInLabelBrackets,
  isLetterSpaced,
  isNote,
  isNoticeTitle,
  opensWithLogo,
  says,
  stopsMidway,
} from './lineShapes';
import {
  isBareNumber,
  isDetail,
  isEnumerated,
  isEnumeratedTitle,
  isKeyed,
  isListed,
  isNameRow,
  isOneOfQuestions,
  isPartOfChronicle,
  isQuestionInList,
  opensAnswer,
} from './listShapes';
import { isFixture, isRowOfFigures, isTitleOfRows } from './rows';
import { headsSidebar } from './sidebars';
import { datesNotice, isOnTheAuthor, isSenderInBrackets, signsNotice } from './signatures';
import {
  isAboveDashDeck,
  isAboveJump,
  isAboveKindOfReport,
  isAboveMarkedCrosshead,
  isAccount,
  isBelowShort,
  isCryOverByline,
  isCryOverTitle,
  isDateOfSpeech,
  isLabelOverTitle,
  isMarkedLabel,
  isOverOpening,
  isQuestionAboveAnswer,
  isQuestionBelowLabel,
  isQuestionWithAnswer,
  isSloganOverOffice,
  isSubjectOfNext,
  isSubjectOfTitle,
  isSubjectWithColon,
  isTitleOfPicture,
  isTopicOverTitle,
  isUnmarkedAmongMarked,
  opensWithOffice,
  stopsAtDeed,
} from './titleShapes';
import { isToldAgain } from './toldAgain';
import { isAmongShortLines, isPartOfPoem, isPoemTitle } from './verse';

/** What a line shows by itself that speaks for one label and against another. */
export interface LineEvidence {
  readonly name: string;
  readonly text: Bilingual;
  readonly holds: (line: LineFacts) => boolean;
  /** Tenths of a nat for (or against) each label; labels left out are not touched. */
  readonly weights: Partial<Record<TextLabel, number>>;
}

/** The labels between which a line of text is decided. */
export type TextLabel = 'headline' | 'section' | 'subhead' | 'body';

/**
 * All the weights of single lines, in one place. They were set by reasoning on how newspapers are made and then
 * tried on the project's own pages; a test shows what each row is worth.
 */
export const LINE_EVIDENCE: readonly LineEvidence[] = [
  {
    name: 'ends-sentence',
    text: { en: 'ends with a full stop', zh: '以句末标点结尾' },
    holds: (line) => line.endsWith(Ending.Sentence),
    weights: { headline: -60, section: -60, subhead: -55, body: 30 },
  },
  {
    name: 'ends-cry',
    text: { en: 'ends with ! or ?', zh: '以感叹号或问号结尾' },
    holds: (line) => line.endsWith(Ending.Cry),
    weights: { section: -30, body: 12 },
  },
  {
    name: 'ends-pause',
    text: { en: 'ends with a pause', zh: '以逗号、分号等停顿结尾' },
    holds: (line) => line.endsWith(Ending.Pause),
    weights: { headline: -45, section: -50, subhead: -40, body: 12 },
  },
  {
    name: 'one-pause',
    text: { en: 'has one pause inside', zh: '句中有一处停顿' },
    holds: (line) => line.pauses === 1,
    weights: { headline: -7, section: -30, subhead: -7, body: 6 },
  },
  {
    name: 'several-pauses',
    text: { en: 'has several pauses inside', zh: '句中有多处停顿' },
    holds: (line) => line.pauses > 1,
    weights: { headline: -22, section: -50, subhead: -24, body: 16 },
  },
  {
    name: 'full-stop-inside',
    text: { en: 'has a full stop inside', zh: '句中有句号' },
    holds: (line) => line.has(Sign.FullStop),
    weights: { headline: -50, section: -50, subhead: -40, body: 20 },
  },
  {
    name: 'no-mark',
    text: { en: 'has no sentence mark at all', zh: '没有任何句读标点' },
    holds: (line) => line.pauses === 0 && line.closings === 0,
    weights: { headline: 12, section: 8, subhead: 10, body: -22 },
  },
  {
    name: 'short-and-unfinished',
    text: { en: 'is short and finishes no sentence', zh: '较短且没有完整句子' },
    holds: (line) => line.width <= 44 && line.closings === 0,
    weights: { body: -28 },
  },
  {
    name: 'parts-with-spaces',
    text: { en: 'consists of parts with single spaces between them', zh: '由空格隔开的几部分组成' },
    holds: hasPartsWithSpaces,
    weights: { headline: 12, section: -22, subhead: 9, body: -10 },
  },
  {
    name: 'very-short',
    text: { en: 'is at most eight characters wide', zh: '不超过八个字宽' },
    holds: (line) => line.width <= 17,
    weights: { headline: -4, section: -10, subhead: 4, body: -10 },
  },
  {
    name: 'label-length',
    text: { en: 'has the length of a label', zh: '长度像栏目名' },
    holds: (line) => line.wordsWidth <= 12,
    weights: { headline: -8, section: 24, body: -6 },
  },
  {
    name: 'too-long-for-label',
    text: { en: 'is too long for a section label', zh: '作为栏目名太长' },
    holds: (line) => line.width > 20,
    weights: { section: -40 },
  },
  {
    name: 'long-for-label',
    text: { en: 'is long for a section label', zh: '作为栏目名偏长' },
    holds: (line) => line.width > 16 && line.width <= 20 && !line.isKnownSection,
    weights: { section: -9 },
  },
  {
    name: 'too-long-for-subhead',
    text: { en: 'is too long for a crosshead', zh: '作为小标题太长' },
    holds: (line) => line.width > 44,
    weights: { subhead: -18, section: -60 },
  },
  {
    name: 'long-for-headline',
    text: { en: 'is long for a headline', zh: '作为标题偏长' },
    holds: (line) => line.width > 72,
    weights: { headline: -25, subhead: -40, section: -60, body: 10 },
  },
  {
    name: 'headline-length',
    text: { en: 'has the length of a headline', zh: '长度像标题' },
    holds: (line) => line.width >= 20 && line.width <= 72,
    weights: { headline: 6 },
  },
  {
    name: 'heading-mark',
    text: { en: 'carries a heading mark (#)', zh: '带有标题记号（#）' },
    holds: (line) => line.prefix?.kind === 'heading-mark',
    weights: { headline: 62, section: -17, subhead: 4, body: -70 },
  },
  {
    name: 'marked-label',
    text: { en: 'is a few marked words above another marked line', zh: '带记号的短行，下一行也带记号' },
    holds: isMarkedLabel,
    weights: { section: 50, headline: -15 },
  },
  {
    name: 'deep-heading-mark',
    text: {
      en: 'carries a deeper heading mark (###) than the headlines here',
      zh: '标题记号（###）的层级低于本页标题',
    },
    holds: ({ traits, prefix }) => traits.crossheadLevel > 0 && (prefix?.level ?? 0) >= traits.crossheadLevel,
    weights: { headline: -30, subhead: 60 },
  },
  {
    name: 'bullet',
    text: { en: 'opens with a printed bullet', zh: '以印刷项目符号开头' },
    holds: isBulleted,
    weights: { section: 30, subhead: 14, headline: 2, body: -10 },
  },
  {
    name: 'crosshead-marks',
    text: { en: 'stands between crosshead marks', zh: '带有小标题记号' },
    holds: hasCrossheadMarks,
    weights: { subhead: 60, headline: -60, section: -20, body: -40 },
  },
  {
    name: 'enumerated',
    text: { en: 'opens with a number such as 一、', zh: '以“一、”之类的序号开头' },
    holds: isEnumerated,
    weights: { subhead: 18, headline: -20, section: -20 },
  },
  {
    name: 'enumerated-title',
    text: { en: 'is numbered, unfinished, and stands above running text', zh: '带编号、不成句，下方是正文' },
    holds: isEnumeratedTitle,
    weights: { subhead: 16, headline: -20, body: -16 },
  },
  {
    name: 'part-of-chronicle',
    text: {
      en: 'opens with a year, set off from its words, above running text',
      zh: '以年份开头，隔开后是标题文字，下方是正文',
    },
    holds: isPartOfChronicle,
    weights: { subhead: 34, headline: -26, body: -24 },
  },
  {
    name: 'speaks',
    text: { en: 'has the particles, figures or quotes of a sentence', zh: '带有句子才有的虚词、数字或引号' },
    holds: (line) => line.has(Sign.Speech) && !isDottedLabel(line),
    weights: { section: -30 },
  },
  {
    name: 'unmarked-on-marked-page',
    text: { en: 'carries no heading mark where other headlines do', zh: '其他标题带记号而此行没有' },
    holds: isUnmarkedAmongMarked,
    weights: { headline: -22 },
  },
  {
    name: 'in-column',
    text: { en: 'stands below a full line of the printed column', zh: '紧接在排满栏宽的一行之下' },
    holds: isInColumn,
    weights: { headline: -30, section: -40, subhead: -30, body: 34 },
  },
  {
    name: 'fills-column',
    text: { en: 'fills a line of the printed column, and goes on below', zh: '排满栏宽，下一行紧接着' },
    holds: ({ cues, traits, line }) => readsAsText(cues, traits, line),
    weights: { headline: -22, section: -30, subhead: -22, body: 22 },
  },
  {
    name: 'dash-deck',
    text: { en: 'opens with a dash, as decks do', zh: '以破折号开头，像副标题' },
    holds: (line) => isDash(line.first) && isDash(line.text.charCodeAt(line.start + 1)),
    weights: { headline: 30, section: -40, subhead: -10, body: -20 },
  },
  {
    name: 'above-dash-deck',
    text: { en: 'stands above a deck that opens with a dash', zh: '下一行是以破折号开头的副标题' },
    holds: isAboveDashDeck,
    weights: { headline: 30, section: -40, subhead: -10, body: -20 },
  },
  {
    name: 'above-kind-of-report',
    text: {
      en: 'stands above a longer line that says what kind of report it is',
      zh: '下一行较长，写明是见闻、侧记之类',
    },
    holds: isAboveKindOfReport,
    weights: { headline: 20, section: -40, subhead: -10, body: -10 },
  },
  {
    name: 'account',
    text: { en: 'is the title of an account of something', zh: '像“某某记”这样的题目' },
    holds: isAccount,
    weights: { headline: 10, section: -40 },
  },
  {
    name: 'leads-in',
    text: { en: 'ends with a dash, as kickers do', zh: '以破折号收尾，像引题' },
    holds: ({ last, text, end }) => isDash(last) && isDash(text.charCodeAt(end - 2)),
    weights: { headline: 34, section: -40, subhead: -20, body: -24 },
  },
  {
    name: 'says',
    text: { en: 'tells what somebody says', zh: '转述某人的话' },
    holds: says,
    weights: { headline: -24, section: -40, subhead: -30, body: 24 },
  },
  {
    name: 'stops-midway',
    text: { en: 'stops at a word that wants another', zh: '停在需要后文的词上' },
    holds: stopsMidway,
    weights: { headline: -24, section: -40, subhead: -30, body: 24 },
  },
  {
    name: 'broken-sentence',
    text: { en: 'is worded as the beginning of a sentence, not as a heading', zh: '像句子的开头，不像标题' },
    holds: isCutSentence,
    weights: { headline: -30, section: -40, subhead: -30, body: 30 },
  },
  {
    name: 'told-again',
    text: { en: 'has words that come again in the text below', zh: '其中的词语在下方正文里又出现' },
    holds: isToldAgain,
    weights: { headline: 4, section: -10, body: -8 },
  },
  {
    name: 'bracketed-label',
    text: { en: 'stands in label brackets', zh: '带有栏目括号' },
    holds: isInLabelBrackets,
    weights: { section: 30, headline: -10 },
  },
  {
    name: 'opens-with-trailing-mark',
    text: { en: 'opens with a mark that ends or goes on with other words', zh: '以只能接续上文的标点开头' },
    holds: (line) => isTrailingMark(line.first) && !isBelowShort(line),
    weights: { headline: -60, section: -60, subhead: -60, body: 20 },
  },
  {
    name: 'event-verb',
    text: { en: 'ends with the verb of an event, as headlines do', zh: '以“举行”“启动”之类的动词结尾，像标题' },
    holds: ({ text, end }) => endsWithEvent(text, end),
    weights: { headline: 14, section: -30, subhead: -8 },
  },
  {
    name: 'column-title',
    text: { en: 'ends like the title of a column', zh: '结尾像专栏的名称' },
    holds: ({ width, blanks, text, end }) => width <= 16 && blanks === 0 && endsAsColumn(text, end),
    weights: { section: 20, headline: -4 },
  },
  {
    name: 'dotted-label',
    text: { en: 'is two names with a dot between them, as labels are', zh: '中间有间隔号，像栏目名' },
    holds: isDottedLabel,
    weights: { section: 26, headline: -10 },
  },
  {
    name: 'notice-title',
    text: { en: 'ends like the title of a notice or a document', zh: '结尾像公告或文件的标题' },
    holds: isNoticeTitle,
    weights: { headline: 36, section: -30, subhead: -36 },
  },
  {
    name: 'listed',
    text: { en: 'is numbered as the line beside it is', zh: '与相邻的行一样带有序号' },
    holds: isListed,
    weights: { headline: -20, section: -20, subhead: -40, body: 24 },
  },
  {
    name: 'name-row',
    text: { en: 'is a row of names', zh: '是一行人名' },
    holds: isNameRow,
    weights: { headline: -60, section: -40, subhead: -60, body: 60 },
  },
  {
    name: 'document-number',
    text: { en: 'is the number of a document', zh: '是文号' },
    holds: isDocumentNumber,
    weights: { headline: -60, section: -60, subhead: -60, body: 60 },
  },
  {
    name: 'detail',
    text: { en: 'gives a figure behind a name and a colon, as notices do', zh: '像启事中的“电话：”“时间：”一项' },
    holds: isDetail,
    weights: { headline: -50, section: -60, subhead: -50, body: 50 },
  },
  {
    name: 'keyed',
    text: { en: 'tells one item of several, behind a name and a colon', zh: '与相邻行一样以“名称：内容”分项说明' },
    holds: isKeyed,
    weights: { headline: -40, section: -40, subhead: -40, body: 40 },
  },
  {
    name: 'title-of-picture',
    text: { en: 'is the title of a picture without a story', zh: '是图片新闻的标题' },
    holds: isTitleOfPicture,
    weights: { headline: 30, section: -10, body: -24 },
  },
  {
    name: 'label-over-title',
    text: { en: 'is a few words above a title and its story', zh: '是标题和正文之上的几个字' },
    holds: isLabelOverTitle,
    weights: { section: 12, subhead: -14 },
  },
  {
    name: 'topic-over-title',
    text: { en: 'says what a column is about, above a title', zh: '在标题之上点明栏目主题' },
    holds: isTopicOverTitle,
    weights: { section: 110, headline: -20 },
  },
  {
    name: 'slogan-over-office',
    text: {
      en: 'says what a column is about, above where the story comes from',
      zh: '是栏目主题，下一行标题以单位名开头',
    },
    holds: isSloganOverOffice,
    weights: { section: 40, headline: -14 },
  },
  {
    name: 'question-among-questions',
    text: { en: 'asks by itself, as another line of the story does', zh: '与同篇另一行一样，是单独成行的设问' },
    holds: isOneOfQuestions,
    weights: { subhead: 20, body: -10 },
  },
  {
    name: 'question-below-label',
    text: { en: 'asks between a label and the story that answers', zh: '是栏目名与正文之间的设问' },
    holds: isQuestionBelowLabel,
    weights: { headline: 16, body: -20 },
  },
  {
    name: 'subject-with-colon',
    text: { en: 'names, with a colon, who does what the line below says', zh: '以冒号引出下一行所述事情的主体' },
    holds: isSubjectWithColon,
    weights: { headline: 70, body: -30 },
  },
  {
    name: 'bracketed-crosshead',
    text: { en: 'stands in label brackets right above running text', zh: '带有栏目括号而下面就是正文' },
    holds: isBracketedCrosshead,
    weights: { section: -50, subhead: 40 },
  },
  {
    name: 'sidebar',
    text: {
      en: 'names a box of the story, right above its text',
      zh: '是“小贴士”“相关链接”之类附栏的名称，下面就是正文',
    },
    holds: ({ cues, traits, line }) => headsSidebar(cues, traits, line),
    weights: { section: -110, headline: -40, subhead: 70 },
  },
  {
    name: 'question-above-answer',
    text: { en: 'asks what the line below answers', zh: '是下一行“答”的问题' },
    holds: isQuestionAboveAnswer,
    weights: { headline: 30, body: -30 },
  },
  {
    name: 'question-with-answer',
    text: { en: 'asks and says what comes of it, by itself', zh: '自问自答，单独成行' },
    holds: isQuestionWithAnswer,
    weights: { headline: 24, subhead: 24, body: -30 },
  },
  {
    name: 'cry-over-byline',
    text: { en: 'asks or cries out above a byline and its story', zh: '是署名与正文之上的设问或感叹' },
    holds: isCryOverByline,
    weights: { headline: 26, body: -24 },
  },
  {
    name: 'cry-over-title',
    text: { en: 'asks, cries out or trails off above a headline and its story', zh: '是标题之上的设问、感叹或省略语' },
    holds: isCryOverTitle,
    weights: { headline: 30, body: -30 },
  },
  {
    name: 'question-in-list',
    text: { en: 'asks as the numbered line beside it does', zh: '与相邻的题目一样带有序号' },
    holds: isQuestionInList,
    weights: { headline: -20, subhead: -40, body: 20 },
  },
  {
    name: 'address',
    text: { en: 'greets, calls or thanks, as speakers do', zh: '像讲话中的问候、呼唤或致谢' },
    holds: isAddress,
    weights: { headline: -50, section: -50, subhead: -50, body: 50 },
  },
  {
    name: 'fixture',
    text: { en: 'is a row of results or of a programme', zh: '是赛果或节目预告中的一行' },
    holds: isFixture,
    weights: { headline: -60, section: -60, subhead: -60, body: 60 },
  },
  {
    name: 'letter-spaced',
    text: { en: 'is set with a space after each character', zh: '逐字空开排列' },
    holds: isLetterSpaced,
    weights: { headline: 34, section: 40, subhead: -20, body: -40 },
  },
  {
    name: 'row-of-figures',
    text: { en: 'is a row of figures, as tables have', zh: '是表格中的一行数字' },
    holds: isRowOfFigures,
    weights: { headline: -60, section: -60, subhead: -60, body: 60 },
  },
  {
    name: 'title-of-rows',
    text: { en: 'is the title of a box of results, of a table or a programme', zh: '是赛果、榜单或节目表的标题' },
    holds: isTitleOfRows,
    weights: { headline: 64, section: -10, subhead: -40, body: -60 },
  },
  {
    name: 'bare-number',
    text: { en: 'is nothing but the number of a part', zh: '只有章节序号' },
    holds: isBareNumber,
    weights: { headline: -60, section: -60, subhead: 60, body: -20 },
  },
  {
    name: 'opens-answer',
    text: { en: 'opens with who asks, answers or is the guest', zh: '以“问：”“答：”“嘉宾：”开头' },
    holds: opensAnswer,
    weights: { headline: -50, section: -60, subhead: -60, body: 60 },
  },
  {
    name: 'over-opening',
    text: { en: 'stands, unfinished, above the line that opens a story', zh: '不成句，下一行就是消息的开头' },
    holds: isOverOpening,
    weights: { headline: 30, body: -30 },
  },
  {
    name: 'above-jump',
    text: { en: 'stands above a line that says where the story comes from', zh: '下一行是“上接第×版”' },
    holds: isAboveJump,
    weights: { headline: 40, subhead: -40, section: -20, body: -20 },
  },
  {
    name: 'date-of-speech',
    text: { en: 'notes below a title when it was spoken, or its number', zh: '在标题之下注明讲话日期或编号' },
    holds: isDateOfSpeech,
    weights: { headline: 110, body: -60 },
  },
  {
    name: 'name-set-off',
    text: { en: 'is a name behind a mark or in brackets', zh: '是带记号或括号的人名' },
    holds: ({ cues, line }) => cues.names.get(line)?.marked === true,
    weights: { headline: -20, section: -20, subhead: -20 },
  },
  {
    name: 'sender-in-brackets',
    text: { en: 'says in brackets who wrote it, and from where', zh: '在括号内写明作者及其单位' },
    holds: ({ cues, line }) => isSenderInBrackets(cues, line),
    weights: { headline: -50, section: -50, subhead: -50 },
  },
  {
    name: 'on-the-author',
    text: { en: 'says who the author is', zh: '说明作者是谁' },
    holds: ({ cues, line }) => isOnTheAuthor(cues, line),
    weights: { headline: -60, section: -60, subhead: -60, body: 60 },
  },
  {
    name: 'signature',
    text: { en: 'is an office that signs above a date', zh: '是日期之上的落款单位' },
    holds: ({ cues, line }) => signsNotice(cues, line) || datesNotice(cues, line),
    weights: { headline: -60, section: -60, subhead: -60, body: 70 },
  },
  {
    name: 'office-apart',
    text: { en: 'names an office, set apart from what it did', zh: '以单位名开头，与所做之事以空格隔开' },
    holds: opensWithOffice,
    weights: { headline: 14, section: -20, subhead: -16 },
  },
  {
    name: 'above-marked-crosshead',
    text: { en: 'is too short and unfinished for text above a crosshead', zh: '过短且不成句，不像小标题之上的正文' },
    holds: isAboveMarkedCrosshead,
    weights: { headline: 10, body: -24 },
  },
  {
    name: 'subject-of-the-next',
    text: { en: 'names who does what the line below says', zh: '是下一行所述事情的主体' },
    holds: (line) => isSubjectOfNext(line) || isSubjectOfTitle(line) || stopsAtDeed(line),
    weights: { headline: 14, section: -24 },
  },
  {
    name: 'note-in-brackets',
    text: { en: 'stands in round brackets, as notes do', zh: '整行在圆括号内，像附注' },
    holds: isNote,
    weights: { headline: -50, section: -60, subhead: -50, body: 60 },
  },
  {
    name: 'verse',
    text: { en: 'stands among short lines, as in a poem or a list', zh: '处于短行之间，像诗行或名单' },
    holds: isAmongShortLines,
    weights: { headline: -30, section: -40, subhead: -30, body: 100 },
  },
  {
    name: 'poem-title',
    text: { en: 'names the form of a poem', zh: '写明诗词的体裁' },
    holds: isPoemTitle,
    weights: { headline: 24, section: -40, subhead: -10 },
  },
  {
    name: 'part-of-poem',
    text: { en: 'stands between stanzas, as the title of a part', zh: '处于诗节之间，像组诗的小题' },
    holds: isPartOfPoem,
    weights: { headline: -24, section: -50, subhead: 24 },
  },
  {
    name: 'logo',
    text: { en: 'opens with what is left of a logo', zh: '以残留的标志开头' },
    holds: opensWithLogo,
    weights: { headline: 20, section: -20, body: -10 },
  },
  {
    name: 'known-section',
    text: { en: 'is a section label known by name', zh: '是已知的栏目名' },
    holds: (line) => line.isKnownSection,
    weights: { section: 45, headline: -10 },
  },
  {
    name: 'indented',
    text: { en: 'is indented like a paragraph', zh: '像段落一样缩进' },
    holds: (line) => line.traits.indents !== 'every-line' && line.indent >= 4 && line.indent <= 8,
    weights: { headline: -6, section: -4, body: 8 },
  },
];
