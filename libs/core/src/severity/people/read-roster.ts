import { RarePattern } from '../words/rare-pattern.js';
import { DISASTER } from './disaster-words.js';
import { isTold, type Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { toMention } from './read-groups.js';
import { isCountOfAll } from './read-remainders.js';
import { isCountOfSaved } from './saved-people.js';

/** Farther back than this a count of all is of something else. */
const REACH = 420;

/** Those who were not saved, told without a number: 剩下的工友, 没有上来的那些人, 同车人员. */
const OTHERS =
  '(?:其余|其他|其它|剩下|剩余|余下|剩)的?(?:那些|那几个|这些|几个|几位)?的?(?:人员?|工友|矿工|乘[客员]|船员|工人|孩子|学生|同伴|队员|住户|家人|同事|旅客|老人|客人|渔民|兄弟|村民|伙伴|[一-龥]{2})?们?|同[乘车船行住机](?:的)?(?:人员?|乘客|旅客|工友|伙伴)|(?:没有?|没能|未|未能)(?:来得及)?[上出下跑逃撤爬游脱走][出上下到回过]?(?:得)?(?:来|去|身|掉)?的(?:那些|那几个|这些)?[^,。;!?\\n\\d]{0,6}';
const NOBODY_OF_THEM =
  '(?:无一|没有?一[个人名位]|一个(?:也|都)?没(?:有|能)?|谁(?:也|都)没(?:有|能)?|再也?没(?:有|能)?)[^,。;!?\\n]{0,6}?(?:生还|幸免|活|呼吸|脉搏|喘|有气|出来|上来|回来|醒|救|逃|动弹|应声)';
const ALL_DIED =
  '(?:全部|全都|全|都|均|悉数|皆|已经?|已全部|当场|不幸)[^,。;!?\\n无未没不受]{0,6}?(?:遇难|罹难|死亡|身亡|丧生|殉职|牺牲|溺亡|没了(?![^,。;!?\\n]))|(?:都|全|均|已经?)+(?:没有?了?|停止了?|失去了?)(?:呼吸|气息|心跳|脉搏|生命体征|生命迹象)';
const NOT_SAVED =
  '(?:都|全|均|也|再)?(?:没|未)(?:有|能)(?:够)?(?:生还|活下来|活着|出来|上来|醒过来|逃出来|跑出来|救过来|救回来|挺过来|回来)';
const LEFT_BEHIND = '在(?:灰|泥|水|废墟|土|石头|火)(?:里|下面?|底下?|堆里)';
const REST_DIED = new RarePattern(
  new RegExp(`(?:${OTHERS})[^。!?\\n\\d]{0,28}?(?:${NOBODY_OF_THEM}|${ALL_DIED}|${NOT_SAVED}|${LEFT_BEHIND})`, 'g'),
);
/** 车里的人……一个都没能活: all of those told one by one. */
const ALL_GONE = new RarePattern(
  new RegExp(
    `(?:[车船屋楼井洞棚窑厂房舱]里?[里内上中]?的(?:那些|这些)?(?:人|乘客)|他们|这些人|[两三四五六]家人?)[^。!?\\n\\d]{0,30}?(?:${NOBODY_OF_THEM}|${ALL_DIED})`,
    'g',
  ),
);
const TELLS_OF_THE_REST = /其余|其他|其它|剩|余下|同[乘车船行住机]|[没未]/;
const TELLS_OF_ALL = /[里内上中]?的(?:那些|这些)?(?:人|乘客)|他们|这些人|[两三四五六]家/;
/** 除这两人外, 上述四名伤员: counted before. */
const COUNTED_BEFORE = /(?:这|那|上述|前述|该|除了?)[^,。;!?\n\d]{0,3}$/;
const STILL_SOUGHT = /仍在(?:全力)?搜|还在(?:搜|找|捞|挖)|搜救仍|继续搜|下落/;

/** What is looked for first, and what it must not hide: a spec holds the two together. */
export const GATED = {
  rosters: { gate: (text: string) => TELLS_OF_THE_REST.test(text), reads: [REST_DIED.pattern] },
  allOfThose: { gate: (text: string) => TELLS_OF_ALL.test(text), reads: [ALL_GONE.pattern] },
};

/** 51 aboard, 13 saved: the counts of all and of those saved before a place of the text. */
function accountBefore(text: string, persons: readonly NumberToken[], at: number) {
  const near = persons.filter((token) => token.end <= at && at - token.start < REACH);
  const seen = new Set<number>();
  const saved = near.filter((token) => {
    const before = text.slice(Math.max(0, token.start - 6), token.start);
    if (COUNTED_BEFORE.test(before) || seen.has(token.low) || !isCountOfSaved(text, token)) return false;
    seen.add(token.low);
    return true;
  });
  const [first] = saved;
  const alive = saved.reduce((sum, token) => sum + token.low, 0);
  const ofAll = near.filter((token) => token.low > alive && !saved.includes(token) && isCountOfAll(text, token));
  const all = ofAll.findLast((token) => first !== undefined && token.end <= first.start) ?? ofAll.at(-1);
  return { all, saved, alive };
}

const ofTheDead = (number: NumberToken, less: number, start: number, end: number): Mention => ({
  ...toMention({ start, end, number }, { less }),
  unsure: true,
});

/** 没有一个还有呼吸 counts nobody. */
const isCounted = (persons: readonly NumberToken[], from: number, to: number): boolean =>
  persons.some((token) => token.start < to && token.end > from && token.low > 1);

/** 当班下井47人。……15人撤到地面。……没有上来的那些工友，全部遇难 is thirty-two. */
const lessTheSaved = (text: string, persons: readonly NumberToken[]): Mention[] =>
  REST_DIED.all(text).flatMap((found): Mention[] => {
    const end = found.index + found[0].length;
    if (isCounted(persons, found.index, end)) return [];
    const { all, saved, alive } = accountBefore(text, persons, found.index);
    if (!all || saved.length === 0) return [];
    const told = ofTheDead(all, alive, found.index, end);
    return [STILL_SOUGHT.test(text.slice(end, end + 30)) ? { ...told, measure: 'missing' } : told];
  });

const LYING =
  /(?:里面?|底下|[车船舱屋水泥]里|废墟[里下中]?)[^,。;!?\n\d]{0,6}$|(?:躺|蜷|趴|泡|压|埋|卡|倒|抱|漂|浮)(?:着|在|成)[^,。;!?\n\d]{0,4}$/;

/** 25 aboard, 9 alive, 5 still missing, 里面蜷着十一个: the account adds up, and says whose the eleven are. */
function balanced(text: string, persons: readonly NumberToken[], known: readonly Mention[]): Mention[] {
  const missing = known.filter((m) => m.measure === 'missing' && m.low > 0);
  return persons.flatMap((token): Mention[] => {
    const isLying = LYING.test(text.slice(Math.max(0, token.start - 12), token.start));
    if (!isLying || isTold(known, token) || isCountOfSaved(text, token)) return [];
    const { all, saved, alive } = accountBefore(text, persons, Math.min(text.length, token.end + 120));
    if (!all || saved.length === 0) return [];
    const left = [0, ...missing.map((m) => m.low)].map((gone) => all.low - alive - gone);
    return left.includes(token.low) ? [ofTheDead(token, 0, token.start, token.end + 1)] : [];
  });
}

const ONE_SAVED =
  /^[名位个口]?人?[^。!?\n\d]{0,12}?(?:只有|唯有|仅有|只剩|就剩)(?![^,。;!?\n]{0,8}(?:[两二三四五六七八九十几\d]|们))[^。;!?\n\d没未]{1,26}?(?:逃过一劫|逃生|逃出|逃了出来|跑了?出来|活了?下来|幸免|生还|捡回|躲过|获救|被救)/;
/** 一家四口，只有大女儿逃过一劫 */
const lessTheOnlyOne = (text: string, persons: readonly NumberToken[]): Mention[] =>
  persons.flatMap((token): Mention[] => {
    if (token.low < 2 || !isCountOfAll(text, token)) return [];
    const told = ONE_SAVED.exec(text.slice(token.end, token.end + 60));
    if (!told || !DISASTER.isWithin(text.slice(Math.max(0, token.start - 120), token.end + 120))) return [];
    return [ofTheDead(token, 1, token.start, token.end + told[0].length)];
  });

/** 更衣室里十九个人，活下来的六个里: who survived is told as of few, and the others are not told at all. */
const THE_SURVIVING = /(?:活下来|活着|幸存|生还|捡回(?:一条)?命|逃出来)(?:出来)?的(?:只有|仅)?(?:那|这)?$/;
const SURVIVING_WITHIN = 60;
const lessTheSurviving = (text: string, persons: readonly NumberToken[], known: readonly Mention[]): Mention[] =>
  persons.flatMap((token, i): Mention[] => {
    if (!THE_SURVIVING.test(text.slice(Math.max(0, token.start - 14), token.start))) return [];
    const all = persons.slice(Math.max(0, i - 2), i).findLast(({ low }) => low > token.low);
    if (!all || token.start - all.end > SURVIVING_WITHIN || isTold(known, all) || !isCountOfAll(text, all)) return [];
    return [ofTheDead(all, token.low, all.start, token.end + 1)];
  });

const OF_A_VEHICLE = /[辆车船艇家户屋]/;
const MOST_TOLD = 8;
/** 第一辆……五个人；……一家三口；……两个兄弟。……一个都没能活: all who were told vehicle by vehicle, house by house. */
const allOfThose = (text: string, persons: readonly NumberToken[]): Mention[] =>
  ALL_GONE.all(text).flatMap((found): Mention[] => {
    const { all, saved } = accountBefore(text, persons, found.index);
    const end = found.index + found[0].length;
    if (saved.length > 0 || isCounted(persons, found.index, end)) return [];
    const told = enumerated(text, persons, found.index);
    const number = told.length > 1 ? told.reduce(sumOf) : all;
    return number ? [ofTheDead(number, 0, found.index, end)] : [];
  });

const sumOf = (one: NumberToken, other: NumberToken): NumberToken => ({
  ...one,
  stated: one.stated + other.stated,
  low: one.low + other.low,
  high: one.high + other.high,
});

/** The counts of the last sentence that goes through vehicles or houses. */
function enumerated(text: string, persons: readonly NumberToken[], before: number): NumberToken[] {
  const last = persons.findLast((token) => token.end <= before && before - token.end < REACH / 2);
  if (!last) return [];
  const from = Math.max(...['。', '!', '?', '\n'].map((stop) => text.lastIndexOf(stop, last.start)));
  const within = persons.filter((token) => token.start > from && token.end <= last.end);
  const areOfVehicles = within.every((token, i) =>
    OF_A_VEHICLE.test(text.slice(Math.max(from + 1, within[i - 1]?.end ?? 0), token.end + 10)),
  );
  return areOfVehicles && within.length <= MOST_TOLD ? within : [];
}

/** The dead of a text that counts all who were there and those who were saved, sentences apart. */
export function readRoster(text: string, persons: readonly NumberToken[], known: readonly Mention[]): Mention[] {
  if (persons.length === 0 || !DISASTER.isIn(text)) return [];
  return [
    ...(TELLS_OF_THE_REST.test(text) ? lessTheSaved(text, persons) : []),
    ...(TELLS_OF_ALL.test(text) ? allOfThose(text, persons) : []),
    ...balanced(text, persons, known),
    ...lessTheOnlyOne(text, persons),
    ...lessTheSurviving(text, persons, known),
  ];
}
