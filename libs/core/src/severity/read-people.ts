import type { Mention, MentionKind } from './measures.js';
import type { NumberToken } from './numerals.js';
import { readAllDied, readDiedInCare, readGone, readMovedTolls, readNamesOfTheDead, readPairs } from './read-groups.js';
import { findStates, lastingState } from './person-states.js';
import type { PersonState, StateHit } from './person-states.js';

const UNIT = /^(?:名|位|个|口|人|具|例|条(?=生命|人命|性命|鲜活|年轻|宝贵)|男|女)/;
const NOUN_WITHOUT_UNIT =
  /^(?:乘客|矿工|工人|学生|村民|男子|女子|民警|儿童|孩子|老人|游客|员工|旅客|船员|民工|消防员|师生|死|伤|亡|受伤|死亡|遇难|失踪|重伤|轻伤|失联|被困|中毒|师生|渔民|司机|群众|小孩|大人|妇女|男孩|女孩|旅客|战士|官兵|家长|幼儿|病人|患者|居民|住户|顾客|客人|烈士|队员|农民)/;
const PERSON_UNIT = /^(?:名|位|人|口)/;
const ANIMALS = /[鱼猪牛羊鸡鸭鹅狗犬猫禽](?!某|先生|女士)|宠物|树木|苗木/;
const AFTER_STOP = /[,。;!?\n()]/;
const AFTER_LENGTH = 26;
const BEFORE_LENGTH = 22;
/** Between a state before the number and the number: 死亡人数已升至12人. No comma, no 中 (死者中有2人 is a part). */
const LINK =
  /^(?:人员|人数|者|总数|病例|就诊|治疗|群众|村民|游客|学生|居民|乘客|矿工|工人|师生|职工|员工|儿童|患者|旅客|船员|市民|顾客|民警|队员|消防员|司机|老人|妇女|民工|农民工|业主|名单|症状|入院|周边|附近|沿线|下游|当地|受灾|受威胁|被困|男女|学员|幼儿){0,2}(?:人数|总数)?[已共约近逾超达至到为升增加有上下降的了:又再新确认总计累仅多过少是由从更正修减变共造成经突破将接足超余低高还在最初之前此先原误报曾称涨攀于均就目]{0,9}$/;
const NOT_PERSONS =
  /^(?:个(?:月|小时|百分点|工作日|国家|省|市|县|区|单位|部门|项目|方面|环节|小区|村|乡镇|多月|多小时|家庭|企业)|名(?:列|为|单|称)|人(?:次|均|民|大|工智|口|间|选|才|行)|位(?:于|置|数)|条(?!生命|人命|鲜活|年轻)|口(?:水|井|塘|锅|池|窑|气))/;
const NEW_BEFORE = /(?:新增|再增|增加了?|又有|又增|又发现|又找到|新发现|较前[^,。]{0,6}增)[^,。;]{0,4}$/;
const PART_BEFORE = /(?:其中|包括|包含|内含|死者中|伤者中|遇难者中|里面|中有)[^,。;]{0,6}$/;
/** Of people on the mend, not of an event. */
const CURED_BEFORE = /(?:成功(?:救治|抢救)|治愈|医治|康复)(?:了)?[^,。;]{0,6}$/;
const UNSURE_BEFORE = /(?:恐|疑似?有?|或有|可能有|或已|传有|据称|初步估计)[^,。;]{0,6}$/;
const CORRECTED_BEFORE =
  /(?:更正为|修正为|订正为|核减为|核减至|核定为|下调至|下调到|下调为|调整为|更新为|核实为|确认为|实为|实则|实际(?:上)?(?:是|为)?|降至|降为|减至|减为|减少到|减少至|改为|应为|更正:|纠正为)[^,。;]{0,6}$/;

const MEASURE_OF: Readonly<Record<Exclude<PersonState, 'other' | 'deathsOrMissing'>, Mention['measure']>> = {
  deaths: 'deaths',
  missing: 'missing',
  casualties: 'casualties',
  seriouslyInjured: 'seriouslyInjured',
  lightlyInjured: 'lightlyInjured',
  injured: 'injured',
  poisoned: 'poisoned',
  atRisk: 'atRisk',
  evacuated: 'evacuated',
  cases: 'cases',
  stranded: 'stranded',
};

interface Counted {
  readonly hit: StateHit;
  readonly start: number;
  readonly end: number;
}

const clauseAfter = (text: string, from: number): string => {
  const slice = text.slice(from, from + AFTER_LENGTH);
  const stop = AFTER_STOP.exec(slice);
  return stop ? slice.slice(0, stop.index) : slice;
};

/** A state right before the number, not yet taken by the number before it. */
function stateBefore(text: string, token: NumberToken, takenTo: number): Counted | undefined {
  const from = Math.max(takenTo, token.digitsAt - BEFORE_LENGTH);
  const slice = text.slice(from, token.digitsAt);
  const found = findStates(slice).at(-1);
  if (!found || found.state === 'other' || !LINK.test(slice.slice(found.end))) return undefined;
  return { hit: { ...found, listed: false }, start: from + found.start, end: token.end };
}

function stateAfter(text: string, token: NumberToken, nextAt: number): Counted | undefined {
  const clause = clauseAfter(text, token.end);
  const own = clause.slice(0, Math.max(0, nextAt - token.end));
  const hit = lastingState(findStates(own), own);
  if (hit && !PERSON_UNIT.test(own) && ANIMALS.test(own.slice(0, hit.start))) return undefined;
  return hit ? { hit, start: token.start, end: token.end + hit.end } : undefined;
}

function kindOf(text: string, counted: Counted, token: NumberToken, afterListed: boolean): MentionKind {
  const before = text.slice(Math.max(0, token.start - 16), token.start);
  if (NEW_BEFORE.test(before)) return 'new';
  if (PART_BEFORE.test(before)) return 'part';
  if (CURED_BEFORE.test(before)) return 'listed';
  return counted.hit.listed || afterListed ? 'listed' : 'total';
}

const TAKEN = /夺走|夺去|带走|吞噬|葬送|消逝|逝去/;
/** 夺走11条生命, but not 带走20人. */
const isFigureOfTaking = (text: string, { start, end }: Counted, token: NumberToken): boolean =>
  TAKEN.test(text.slice(start, end)) && !/[生性人]命/.test(text.slice(token.start, Math.max(end, token.end + 10)));

function toMention(text: string, counted: Counted, token: NumberToken): Mention[] {
  const { state } = counted.hit;
  if (state === 'other' || isFigureOfTaking(text, counted, token)) return [];
  const before = text.slice(Math.max(0, token.start - 14), token.start);
  const afterListed =
    /^(?:者|人员身份|人员名单|员)/.test(text.slice(counted.end, counted.end + 4)) && counted.start >= token.start;
  const rest = {
    kind: kindOf(text, counted, token, afterListed),
    stated: token.stated,
    low: token.low,
    high: token.high,
    unsure: token.approximation !== 'exact' || UNSURE_BEFORE.test(before),
    corrected: CORRECTED_BEFORE.test(before),
    start: Math.min(counted.start, token.start),
    end: unitEnd(text, counted.end),
  };
  if (state === 'deathsOrMissing') return [{ ...rest, measure: 'missing', unsure: true }];
  return [{ ...rest, measure: MEASURE_OF[state] }];
}

/** 死亡12人受伤3人 counts the words before, 食物中毒6人死亡 the word behind: unless a number follows that one, too. */
function chooseState(text: string, before: Counted | undefined, after: Counted | undefined): Counted | undefined {
  if (!before || !after || after.hit.state === 'other') return before ?? after;
  const behind = text.slice(after.end, after.end + 4);
  return after.hit.start <= 1 && !/^(?:人|者|人数)?[\d一二三四五六七八九十两]/.test(behind) ? after : before;
}

const unitEnd = (text: string, end: number): number => (/[人名例]/.test(text.charAt(end)) ? end + 1 : end);

const SEXES = /^(?:名|个)?(?:男|女)(?:性|子|生|孩)?[、和]?$/;
const COORDINATED = /^(?:名|位|个)[^,。;!?\d]{1,14}(?:以?及|和|与)$/;

function isOneCount(text: string, previous: NumberToken, token: NumberToken): boolean {
  const link = text.slice(previous.end, token.start);
  const after = text.slice(token.end, token.end + 2);
  if (SEXES.test(link)) return /^(?:名|个)?[男女]/.test(after);
  return COORDINATED.test(link) && /^[名位个]/.test(after) && findStates(link).length === 0;
}

/** 三男两女 is one number of five, 5名乘客及1名司机 one of six. */
function joinCounts(text: string, tokens: readonly NumberToken[]): NumberToken[] {
  const joined: NumberToken[] = [];
  for (const token of tokens) {
    const previous = joined.at(-1);
    if (previous && isOneCount(text, previous, token)) {
      const { start, digitsAt } = previous;
      const sum = {
        stated: previous.stated + token.stated,
        low: previous.low + token.low,
        high: previous.high + token.high,
      };
      joined[joined.length - 1] = { ...token, start, digitsAt, ...sum };
    } else joined.push(token);
  }
  return joined;
}

/** 高三学生 is one of the third year. */
const SCHOOL_YEAR = /^[高初大小][一二三四五六](?:学|毕|班|年|的)/;
/** 罪该万死 and 千伤万苦 count nobody. */
const BARE_UNIT = /^[十百千万亿]$/;

const countsPersons = (text: string, token: NumberToken): boolean => {
  const next = text.slice(token.end, token.end + 5);
  if (NOT_PERSONS.test(next) || /[第:]/.test(text.charAt(token.digitsAt - 1))) return false;
  if (SCHOOL_YEAR.test(text.slice(token.digitsAt - 1, token.end + 2))) return false;
  return UNIT.test(next) || (NOUN_WITHOUT_UNIT.test(next) && !BARE_UNIT.test(text.slice(token.digitsAt, token.end)));
};

/** A toll may stand without a unit only behind its own words: 死亡人数升至12，伤者总数为30。 */
function isBareToll(text: string, token: NumberToken): boolean {
  if (!/^(?:[,。;!?\n、()]|$)/.test(text.slice(token.end, token.end + 1))) return false;
  const before = text.slice(Math.max(0, token.digitsAt - 10), token.digitsAt);
  return TALLY.test(before) || /(?:人数|总数)[^,。;\d]{0,6}$/.test(before);
}

/** 死12，重伤9: a tally. */
const TALLY = /(?:死|亡|伤|失踪|失联|遇难)$/;

const RAISED_BEFORE =
  /(?:升至|升到|升为|增至|增为|增加到|增加至|增加为|增到|上升到|上升至|上升为|攀升至|变为|达到|涨到|涨至)(?:了)?$/;

/** 又增加3名，累计已达13名. */
const CUMULATIVE_BEFORE = /(?:累计|总数|总计)[已共为达有至]{0,3}$/;

/** 死亡人数由12人更正为9人: the second number is of what the first one counted. */
function reviseLast(text: string, last: Mention | undefined, token: NumberToken): Mention | undefined {
  const before = text.slice(Math.max(0, token.start - 10), token.start);
  const corrected = CORRECTED_BEFORE.test(before);
  const moved = RAISED_BEFORE.test(before) || (last?.kind === 'new' && CUMULATIVE_BEFORE.test(before));
  if (!last || token.start - last.end > 12 || !(corrected || moved)) return undefined;
  const { stated, low, high } = token;
  return { ...last, kind: 'total', stated, low, high, corrected, end: unitEnd(text, token.end) };
}

/** What the numbers of a folded text say about people. `3死5伤`, `死亡12人`, `12名矿工遇难`, `死亡人数升至12`. */
export function readPeople(text: string, numbers: readonly NumberToken[]): Mention[] {
  const tokens = joinCounts(text, numbers);
  const mentions: Mention[] = [];
  let takenTo = 0;
  tokens.forEach((token, i) => {
    if (!countsPersons(text, token) && !isBareToll(text, token)) return;
    const nextAt = tokens.slice(i + 1, i + 3).find((next) => countsPersons(text, next))?.start ?? text.length;
    const counted = chooseState(text, stateBefore(text, token, takenTo), stateAfter(text, token, nextAt));
    const revised = counted ? undefined : reviseLast(text, mentions.at(-1), token);
    if (revised) mentions.push(revised);
    if (!counted) return;
    takenTo = Math.max(takenTo, counted.end);
    mentions.push(...toMention(text, counted, token));
  });
  const persons = tokens.filter((token) => countsPersons(text, token));
  return [
    ...mentions,
    ...readAllDied(text, persons, mentions),
    ...readNamesOfTheDead(text, persons),
    ...readMovedTolls(text, persons, mentions),
    ...readDiedInCare(text, persons, mentions),
    ...readGone(text, persons, mentions),
    ...readPairs(text).filter((pair) => !mentions.some((m) => m.end > pair.start && m.start < pair.end)),
  ];
}

const SOMEBODY =
  '(?:司机|驾驶员|驾驶人|男子|女子|女工|工人|民工|老人|老汉|老太|大爷|大妈|男孩|女孩|女童|男童|婴儿|孩子|学生|村民|居民|市民|民警|消防员|乘客|行人|路人|骑手|外卖员|快递员|环卫工|保安|矿工|农民|女士|先生|妇女|员工|船员|者|我?(?:爸|妈|父亲|母亲|儿子|女儿|丈夫|老公|老婆|妻子|爷爷|奶奶|弟弟|哥哥|姐姐|妹妹|叔叔|舅舅)|[某×]{1,2})';
const QUIET = '[^,。;!?\\n、\\d无未没]';
const KILLED = '(?:撞|砸|压|轧|碾|电|烧|炸|捅|砍|淹|活埋|打|勒|毒)死';
const SINGLE_DEATH = new RegExp(
  [
    `${SOMEBODY}${QUIET}{0,8}(?:当场|不幸|溺水|被撞|坠楼|坠落|触电|中毒|窒息|坠亡)${QUIET}{0,3}(?:死亡|身亡|遇难|丧生|离世|去世)`,
    `${SOMEBODY}${QUIET}{0,16}(?:被|遭|让)${QUIET}{0,10}${KILLED}`,
    `${SOMEBODY}${QUIET}{0,8}(?:坠亡|溺亡|身亡|遇难|殒命|遇害|牺牲|殉职)`,
    '(?:抢救无效|当场|不治)(?:而|不幸|后)?(?:死亡|身亡|离世|去世|牺牲)',
    '(?:时|后|已经?)(?:已经?)?不幸(?:离世|身亡|死亡|遇难|去世)',
    '(?:已经?|时|却|就)(?:没有?了?|停止了?|失去了?)(?:呼吸|心跳|生命体征)',
    '(?:造成|导致|致)(?!人员)[^,。;!?\\n、\\d无未没多数几]{1,10}(?:死亡|身亡)',
  ].join('|'),
  'g',
);

/** One person named without a number: 驾驶员当场死亡. Taken only where no number is given. */
export function readSingleDeaths(text: string): Mention[] {
  return [...text.matchAll(SINGLE_DEATH)].map((found) => ({
    measure: 'deaths',
    kind: 'listed',
    stated: 1,
    low: 1,
    high: 1,
    unsure: true,
    corrected: false,
    start: found.index,
    end: found.index + found[0].length,
  }));
}
