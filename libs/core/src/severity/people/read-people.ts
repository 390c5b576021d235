import { clauseAfter } from './clause-after.js';
import { areAttackers, areKillers } from './are-killers.js';
import { isBareToll } from './bare-toll.js';
import { countsPersons, joinCounts } from './count-persons.js';
import { LINK_TO_NUMBER } from './link-to-number.js';
import { isUnhurt } from './is-unhurt.js';
import type { Mention, MentionKind } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { readAllOfThem, readCases, readMovedTolls, readRemains, readSumsOfSubject } from './read-groups.js';
import { readDiedInCare } from './read-died-in-care.js';
import { broughtOut, chooseState, type Counted, isFoundDead, isOneOfTheHurt } from './choose-state.js';
import { asDeadWhenOver } from './never-came-back.js';
import { isAnnounced } from './is-announced.js';
import { PERSON_NOUNS } from './person-nouns.js';
import { CORRECTED_BEFORE, reviseLast, unitEnd } from './revise-last.js';
import { readAddedUp } from './read-added-up.js';
import { readAddedTo } from './read-added-to.js';
import { readByStructure } from './read-by-structure.js';
import { readAllButNamed } from './read-all-but-named.js';
import { readUncounted } from './read-also-died.js';
import { readCarriedOut } from './read-carried-out.js';
import { readCountedDead } from './read-counted-dead.js';
import { readDiedLater } from './read-died-later.js';
import { readEvacuated } from './read-evacuated.js';
import { readGone } from './read-gone.js';
import { readGradesOfHurt } from './read-grades-of-hurt.js';
import { readGroupList } from './read-group-list.js';
import { readHintedDead } from './read-hinted-dead.js';
import { readJudgedSerious } from './read-judged-serious.js';
import { readPairs } from './read-pairs.js';
import { readPoisonedInAll } from './read-poisoned-in-all.js';
import { readRegisters } from './read-registers.js';
import { readRemainders, readTheRest } from './read-remainders.js';
import { readInTurn, readRespective } from './read-respective.js';
import { readRollCall } from './read-roll-call.js';
import { readRoster } from './read-roster.js';
import { readSplit } from './read-split.js';
import { isSaidToBeWrong, readPutRight, readTakenBack } from './read-taken-back.js';
import { readToldSums } from './read-told-sums.js';
import { readSharedFate } from './read-shared-fate.js';
import { readSingleSerious } from './read-single-serious.js';
import { passBrackets, reachBefore, withoutPassed } from './said-in-brackets.js';
import { areSearchers } from './searchers.js';
import { withoutThoseWhoLeft } from './left-work.js';
import { isOfNext, isOfTheDead, withoutOthersDead } from './told-beside.js';
import { withoutAttributes } from './without-attributes.js';
import { findStates, lastingState } from './person-states.js';

const PERSON_UNIT = /^[名位人口]/;
const ANIMALS = /(?<![钓捕打养卖])鱼|[猪牛羊鸡鸭鹅狗犬猫禽](?!某|先生|女士)|宠物|树木|苗木/;
const NEW_BEFORE =
  /(?:新增|再增|增加(?!了?[到至为])了?|又有|[又再]添|又增|又(?=[^,。;]{0,2}$)|又发现|又找到|新发现|较前[^,。]{0,6}增)[^,。;]{0,4}$/;
const PART_BEFORE = /(?:其中|包括|包含|内含|死者中|伤者中|遇难者中|里面|中有)[^,。;]{0,6}$/;
/** 伤者中3人不治: no share of those told as dead. */
const OF_THE_INJURED = /(?:(?:伤者|伤员|受伤人员|送医[^,。;]{0,4})中|受伤,其中)[^,。;]{0,6}$/;
/** Of people on the mend, not of an event. */
const CURED_BEFORE = /(?:成功(?:救治|抢救)|治愈|医治|康复)(?:了)?[^,。;]{0,6}$/;
const UNSURE_BEFORE = /(?:恐|疑似?有?|或有|可能有|或已|传有|据称|估计|估算|推[测算断]|预计|大概)[^,。;]{0,6}$/;
/** 砍死同住的三名工友, 烧死一家六口, but not 撞死人的三名司机. */
const WHO_WERE =
  /^了?(?:(?:同|在|正|路过|过路|隔壁|邻|旁边|身边|门口|车[上内里]|屋里|家[中里]|睡|前来|围观|骑|等[候车]|放学|上学|路边|过路|买菜|遛弯|散步|乘凉|避雨|值班|加班|打工|回家|干活|施工|睡觉|吃饭|玩耍)[^,。;!?\n\d]{0,8}的|[^,。;!?\n\d的]{0,6}(?:作业|施工|养护)人员|(?:一家|全家)(?:老小|老少)?)$/;

/** A state right before the number, not yet taken by the number before it. */
function stateBefore(text: string, token: NumberToken, takenTo: number): Counted | undefined {
  const from = Math.max(takenTo, reachBefore(text, token.digitsAt), 0);
  const slice = passBrackets(text.slice(from, token.digitsAt));
  const found = broughtOut(slice, findStates(slice));
  if (!found || found.state === 'other') return undefined;
  const link = withoutPassed(slice.slice(found.end));
  if (!LINK_TO_NUMBER.test(link) && !(found.state === 'deaths' && slice[found.end - 1] === '死' && WHO_WERE.test(link)))
    return undefined;
  if (link.endsWith(':') && OWN_TALLY.test(text.slice(token.end, token.end + 2))) return undefined;
  // 没有达到重伤标准的56人
  if (NOT_REACHED.test(slice.slice(0, found.start)) && link.startsWith('标准')) return undefined;
  return { hit: { ...found, listed: false }, start: from + found.start, end: token.end };
}

/** 急性职业中毒事故：5死2伤 */
const OWN_TALLY = /^[死亡伤]\d/;
const NOT_REACHED = /[未没不](?:有|能)?(?:达到?|够上|构成|够)$/;

/** 11人(5男6女)死亡: what stands in brackets right behind the people counted is passed over, but not 34(亡19失15). */
const BRACKETED = /^(?:名|位|个)?[^,。;!?\n\d()]{0,6}\((?![死亡失伤])[^()。;!?\n]{1,24}\)/;

/** 11名（男7女4）工人死亡 */
const OF_THEM = new RegExp(`^(?:${PERSON_NOUNS}|人)?$`);
const SAYS = /(?:长|人|员|任|官|家|授|生|士)(?:表示|介绍|透露|称|说|通报|告诉|证实|确认|宣布)/;
const FEARED = /(?:[都就非]得|快[要被给]|都[快要]|差点|恨不得|险些)[^,。;!?\n]{0,5}$/;
/** 均无死亡, 中没有重伤, 在校学生无人就诊 */
const DENIED_STATE =
  /(?:无|没有|未)(?:再)?(?:新增|增加)$|无一(?:人|名|例)?$|(?:中|里|均|都|全|也|且)再?(?:没有?|无|未|暂无|尚无)(?:新增|再有)?(?:人员?|一?[人例名])?(?:出现|发生)?$|(?:无|没有?)(?:任何|一)?[人例名](?:因[^,。;!?\n]{1,6})?(?:出现|发生|前来|到院|去|有)?$|(?:均|都|全)?(?:非|不是|不属于|不构成|未达到?)$|^[名位个]?[^,。;!?\n\d]{1,6}(?<![生从])(?:并?未|并?没有|并?无|无人|没有人)(?:发生|出现)?$/;

const isQuoted = (text: string, start: number, end: number): boolean =>
  /[“‘"「][^”’"」,。\d一二两三四五六七八九十人名]{0,2}$/.test(text.slice(Math.max(0, start - 3), start)) &&
  /[”’"」]/.test(text.charAt(end));

/** 被一份报表“炸”死在工位上 */
const QUOTED_VERB = /[“"][^”"]{1,2}[”"]死?$/;

function stateAfter(text: string, token: NumberToken, nextAt: number): Counted | undefined {
  const passed = BRACKETED.exec(text.slice(token.end, token.end + 34))?.[0].length ?? 0;
  if (passed > 0) {
    const [behind] = findStates(clauseAfter(text, token.end + passed).slice(0, 10));
    if (behind && OF_THEM.test(text.slice(token.end + passed, token.end + passed + behind.start)))
      return { hit: behind, start: token.start, end: token.end + passed + behind.end };
  }
  // 爷仨没了: the number is the word that is counted.
  const from = /[俩仨]/.test(text.charAt(token.end - 1)) ? token.end - 1 : token.end;
  const clause = clauseAfter(text, from);
  const own = clause.slice(0, Math.max(0, nextAt - from));
  const told = withoutAttributes(findStates(own), own);
  const hit = lastingState(told, own);
  // 一位副指挥长表示遇难工人有十几人: who says it
  if (hit && token.low === 1 && SAYS.test(own.slice(0, hit.start))) return undefined;
  const isNumberBehind = own.length < clause.length;
  if (hit?.state === 'deaths' && areKillers(own, isNumberBehind)) return undefined;
  if (hit?.state === 'injured' && isNumberBehind && areAttackers(own)) return undefined;
  if (hit?.state === 'deaths' && FEARED.test(own.slice(0, hit.start))) return undefined;
  const next = from + own.length === nextAt ? text.slice(nextAt, nextAt + 8) : undefined;
  if (hit && (areSearchers(text, token, hit) || isOfNext(own, hit, next))) return undefined;
  // 61例中没有死亡 denies what it names.
  if (hit && DENIED_STATE.test(own.slice(0, hit.start))) return undefined;
  if (hit && (isUnhurt(text, token, own, hit) || isOfTheDead(text, token, hit))) return undefined;
  // 全网“中毒”: not meant literally.
  if (hit && (isQuoted(text, from + hit.start, from + hit.end) || QUOTED_VERB.test(own.slice(0, hit.start + 1))))
    return undefined;
  if (hit && !PERSON_UNIT.test(own) && ANIMALS.test(own.slice(0, hit.start))) return undefined;
  return hit ? { hit, start: token.start, end: from + hit.end } : undefined;
}

function kindOf(text: string, counted: Counted, token: NumberToken, afterListed: boolean): MentionKind {
  const before = text.slice(Math.max(0, token.start - 16), token.start);
  if (NEW_BEFORE.test(before)) return 'new';
  if (counted.hit.state === 'deaths' && OF_THE_INJURED.test(before)) return 'new';
  if (PART_BEFORE.test(before)) return isOneOfTheHurt(text, counted, token.start) ? 'new' : 'part';
  if (CURED_BEFORE.test(before)) return 'listed';
  if (counted.hit.listed && isFoundDead(text, counted)) return 'total';
  return counted.hit.listed || afterListed ? 'listed' : 'total';
}

const TAKEN = /夺走|夺去|带走|吞噬|葬送|消逝|逝去/;
/** 昨天的溃坝带走了21个人 */
const DISASTER_TOOK =
  /(?:火|爆炸|溃坝|决口|[山洪]洪|洪水|泥石流|滑坡|塌方|矿难|车祸|地震|事故|灾)(?:就|还是|一共|共|已经?|又|一下子?)*,?(?:夺走|夺去|带走|吞噬)了?(?:[他她我]们?的|整[车船楼]|我们?|这个?|全)?[镇村厂县班矿校家们车船]{0,2}[^,。;!?\n\d的]?$/;
/** 更正：两名重伤员昨夜不治: more of the dead, and not how many they are. */
const HURT_BEFORE_THEY_DIED = /伤[员者势]|重症|危重/;
/** 夺走11条生命, but not 带走20人. */
const isFigureOfTaking = (text: string, { start, end }: Counted, token: NumberToken): boolean =>
  TAKEN.test(text.slice(start, end)) &&
  !DISASTER_TOOK.test(text.slice(Math.max(0, token.start - 20), token.start)) &&
  !/[生性人条]命/.test(text.slice(token.start, Math.max(end, token.end + 10)));

function toMention(text: string, counted: Counted, token: NumberToken): Mention[] {
  const { state } = counted.hit;
  if (state === 'other' || isFigureOfTaking(text, counted, token)) return [];
  const before = text.slice(Math.max(0, token.start - 14), token.start);
  const afterListed =
    /^(?:者|人员身份|人员名单|员)/.test(text.slice(counted.end, counted.end + 4)) && counted.start >= token.start;
  const kind = kindOf(text, counted, token, afterListed);
  const rest = {
    kind,
    stated: token.stated,
    low: token.low,
    high: token.high,
    unsure: token.approximation !== 'exact' || UNSURE_BEFORE.test(before),
    corrected:
      !HURT_BEFORE_THEY_DIED.test(text.slice(token.end, counted.end)) &&
      (CORRECTED_BEFORE.test(before) || (kind === 'total' && isAnnounced(text, token.start))),
    start: Math.min(counted.start, token.start),
    end: unitEnd(text, counted.end),
  };
  if (state === 'deathsOrMissing') return [{ ...rest, measure: 'missing', unsure: true }];
  return [{ ...rest, measure: state }];
}

/** 3名学生被一名男子砍死 */
const isByWhom = (text: string, { start }: NumberToken): boolean => text.charAt(start - 1) === '被';

/** What the numbers of a folded text say about people. `3死5伤`, `死亡12人`, `12名矿工遇难`, `死亡人数升至12`. */
export function readPeople(text: string, numbers: readonly NumberToken[]): readonly Mention[] {
  const tokens = joinCounts(text, numbers);
  const persons = tokens.filter((token) => countsPersons(text, token));
  const counting = new Set(persons);
  const mentions: Mention[] = [];
  let takenTo = 0;
  tokens.forEach((token, i) => {
    if (!counting.has(token) && !isBareToll(text, token)) return;
    if (isByWhom(text, token) || isSaidToBeWrong(text, token)) return;
    const nextAt =
      tokens.slice(i + 1, i + 3).find((next) => counting.has(next) && !isByWhom(text, next))?.start ?? text.length;
    const counted = chooseState(text, stateBefore(text, token, takenTo), stateAfter(text, token, nextAt));
    const revised = counted ? undefined : reviseLast(text, mentions.at(-1), token);
    if (revised) mentions.push(revised);
    if (!counted) return;
    takenTo = Math.max(takenTo, counted.end);
    mentions.push(...toMention(text, counted, token));
  });
  const ofThis = withoutOthersDead(text, mentions);
  const isDeadTold = ofThis.some((m) => m.measure === 'deaths' && m.low > 0 && m.kind !== 'listed');
  const gone = readGone(text, persons, mentions);
  const told = [
    ...asDeadWhenOver(text, mentions),
    ...asDeadWhenOver(text, readAllOfThem(text, persons, mentions)),
    ...readSumsOfSubject(text, persons, mentions),
    ...readCases(text, persons, mentions),
    ...readPoisonedInAll(text, persons, mentions),
    ...readMovedTolls(text, tokens, mentions),
    ...readDiedInCare(text, persons, ofThis),
    ...readEvacuated(text, numbers, persons, mentions),
    ...gone,
    ...readRemainders(text, persons).filter(({ measure }) => measure !== 'deaths' || !isDeadTold),
    ...readTheRest(text, persons, mentions),
    ...readRemains(text, persons),
    ...readRespective(text, persons),
    ...readInTurn(text, numbers),
    ...readCountedDead(text, numbers, persons, mentions),
    ...readHintedDead(text, numbers),
    ...readAddedTo(text, numbers, mentions),
    ...readRollCall(text, persons, mentions),
    ...readRoster(text, persons, mentions),
    ...readGroupList(text, persons),
    ...readToldSums(text, persons, mentions),
    ...readDiedLater(text, persons, ofThis),
    ...readAllButNamed(text, persons),
    ...readRegisters(text, numbers, persons, [...mentions, ...gone]),
    ...readJudgedSerious(text, persons, mentions),
    ...readSplit(text, numbers, mentions),
    ...readGradesOfHurt(text),
    ...readPairs(text, mentions),
    ...readByStructure(text, numbers, persons, mentions),
  ];
  return withoutThoseWhoLeft(text, [
    ...told,
    ...readSingleSerious(text, told),
    ...readUncounted(text, withoutOthersDead(text, told)),
    ...readAddedUp(text, numbers, persons, told),
    ...readCarriedOut(text, persons, told),
    ...readTakenBack(text, persons, told),
    ...readPutRight(text, persons),
    ...readSharedFate(text, persons, told),
  ]);
}
