import { RarePattern } from '../words/rare-pattern.js';
import { DISASTER } from './disaster-words.js';
import type { Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { toldWidely, toMention } from './read-groups.js';
import { readMourning } from './read-mourning.js';

/** What a body lies under. */
const COVER =
  '(?:白布|白(?:床)?单|白被单|裹尸|尸袋|(?:黑|黄|白)(?:色)?(?:塑料)?(?:袋子|布袋|胶袋)|蒙[着住了]?(?:头|脸|上)|盖[着住了]?(?:头|脸|上脸)|(?:都|全|全都)盖上了|盖一个|盖着?(?:布|被)|(?:脸|头)上?[蒙盖][着住了]|(?:脸|头)上?[蒙盖]着?(?:衣服|衣裳|外套|毯子|被单)|[蒙盖][着了](?:衣服|衣裳|外套|毯子)|[蒙裹]着布|布[盖蒙裹]着|用布[盖蒙裹])';
const COVERED = new RarePattern(new RegExp(COVER));
/** 用白布盖着，我数了一共十四个 */
const COVERED_BEFORE = new RegExp(`${COVER}[^。!?\\n\\d]{0,26}$`);
const COUNTED_BEFORE = /(?:数|一?共|总共|摆|躺|停|抬|有|是|盖|排)[^,。;!?\n\d]{0,8}$|[,:]$/;
/** 门口摆了十四个，都盖着白布 */
const COVERED_BEHIND = new RegExp(`^[个具名位人条]?人?[^。;!?\\n\\d]{0,12}${COVER}`);
/** 摆在厂门口的白布一共十三块 */
const COVERS_BEFORE =
  /(?:白布|白(?:床)?单|白被单|裹尸袋|尸袋)(?:,?(?:我|挨个|一块一块地?|从头到尾)?[^,。;!?\n\d]{0,4}(?:一共|总共|拢共|共|足足|数了数?)(?:是|有)?)$/;
/** 抬出来三个，有一个盖着白布: the cover is of the one. */
const OTHER_COUNT = /[,，][^,。;!?\n]{0,6}[一二两三四五六七八九十几][个具名位人条]/;
/** 十四块白布: as many as there are covers. */
const COVERS = new RegExp(`^(?:块|条|张|床|个|只|具)${COVER}`);
const BODY_UNIT = /^(?:个|具|名|位|人|条(?!街|路|裤|狗))/;
const NEAR = 120;
/** People in care lie under sheets, too. */
const ALIVE = /病人|患者|病床|病房|住院|[输吊]液|点滴|没事|无大碍|包扎|假人|模特|道具/;

const isOfDisaster = (text: string, { start, end }: NumberToken): boolean => {
  const near = text.slice(Math.max(0, start - NEAR), end + NEAR);
  return DISASTER.isWithin(near) && !ALIVE.test(near);
};

/** 还有七八个满脸血 */
const BLEEDING = /^[名位个口][^,。;!?\n]{0,6}(?:血|伤|擦破|包扎|挂彩|哭)/;

const isOfCovers = (before: string, behind: string): boolean =>
  COVERS_BEFORE.test(before) && /^(?:块|条|张|床|个|只)/.test(behind);

/** 蒙着白布的数了十四个: nobody says that they are dead. */
function coveredBodies(text: string, numbers: readonly NumberToken[]): Mention[] {
  if (!COVERED.isIn(text)) return [];
  return numbers.flatMap((token) => {
    const behind = text.slice(token.end, token.end + 30);
    const before = text.slice(Math.max(0, token.start - 36), token.start);
    const isCounted = BODY_UNIT.test(behind) && COVERED_BEFORE.test(before) && COUNTED_BEFORE.test(before);
    const isCountedTo = text.startsWith('数到', token.start) && COVERED_BEFORE.test(before);
    const told = BODY_UNIT.test(behind) ? COVERED_BEHIND.exec(behind) : null;
    const covered = told && OTHER_COUNT.test(told[0]) ? null : told;
    // 没有一个是动的 counts nobody.
    if (/没有?$/.test(before) || BLEEDING.test(behind)) return [];
    if (
      !(isCounted || isCountedTo || covered || COVERS.test(behind) || isOfCovers(before, behind)) ||
      !(isOfDisaster(text, token) || HEARSE.isWithin(text.slice(token.end, token.end + NEAR)))
    )
      return [];
    const end = token.end + (covered?.[0].length ?? 1);
    return [{ ...toMention({ start: token.start, end, number: token }), unsure: true }];
  });
}

const HEARSE = new RarePattern(
  /殡仪馆|灵车|殡葬车|殡车|运尸|(?:拉|运|装)(?:遗体|尸体|死人)的?车|遗体(?:转运|接运)车|火葬场的?车/,
);
const HEARSE_BEFORE = 30;
const TRIPS = /^(?:趟|回|次|辆|台|部|车)/;
/** 三趟了，一趟拉四个; 两辆，一辆装六个 */
const EACH_TRIP = /^(?:趟|回|次|辆|台|部|车)[^。!?\n\d]{0,12}?(?:[一每各](?:[趟回次辆台部车])?|都)[^,。;!?\n\d]{0,4}$/;
/** 每趟四个，来了三趟 */
const EACH_BEFORE = /[一每各][趟回次辆台部车][^,。;!?\n\d]{0,4}$/;
const TRIPS_BEHIND = /^(?:个|具|位|人|名)[^。!?\n\d]{0,10}$/;
/** 头三趟拉的都是不行的: whoever drove. */
const CARRIED_DEAD = new RarePattern(
  /(?:拉|运|抬|送)[^,。!?\n]{0,8}(?:不行了?的|没气|没了|死的|死人|遗体|尸体|走了的)/,
);
/** A firm's ordinary day. */
const EVERY_DAY = /每天|一天|天天|平时|平均|通常|日均|标准|收费/;

function areTripsOf(text: string, first: NumberToken, second: NumberToken): boolean {
  const link = text.slice(first.end, second.start);
  const behind = text.slice(second.end, second.end + 2);
  if (BODY_UNIT.test(behind)) return EACH_TRIP.test(link);
  const before = text.slice(Math.max(0, first.start - 8), first.start);
  return TRIPS.test(behind) && TRIPS_BEHIND.test(link) && EACH_BEFORE.test(before);
}

/** 灵车来了三趟，一趟拉四个 is twelve. */
function takenAway(text: string, numbers: readonly NumberToken[]): Mention[] {
  if (!HEARSE.isIn(text) && !CARRIED_DEAD.isIn(text)) return [];
  return numbers.flatMap((first, i) => {
    const before = text.slice(Math.max(0, first.start - HEARSE_BEFORE), first.start);
    const isOfBodies = HEARSE.isWithin(before) || CARRIED_DEAD.isWithin(text.slice(first.start, first.end + 16));
    if (!isOfBodies || EVERY_DAY.test(before) || !isOfDisaster(text, first)) return [];
    const second = numbers.slice(i + 1, i + 4).find((token) => areTripsOf(text, first, token));
    if (!second) return [];
    const number = {
      stated: first.stated * second.stated,
      low: first.low * second.low,
      high: first.high * second.high,
      approximation: 'vague',
    } as const;
    return [toMention({ start: first.start, end: second.end + 1, number })];
  });
}

const MORGUE = new RarePattern(/太平间|停尸房|停尸间|殡仪馆|火葬场/);
const TAKEN_IN =
  /(?:太平间|停尸房|停尸间|殡仪馆|火葬场)[^。!?\n]{0,34}(?:进来|送来|送进|送去|拉去|拉来|拉进|接收|接了|收了|停了|停着|登记了?|摆了|摆着|躺着|躺了)[^,。;!?\n\d]{0,4}$/;

/** 刚从殡仪馆回来，这次车祸一共二十二位老人: whom one has seen off. */
const SEEN_OFF =
  /(?:这|那)(?:次|场|回|起)[^,。;!?\n]{0,8}(?:车祸|事故|火灾|大火|爆炸|矿难|塌方|洪水|山洪|泥石流)[^,。;!?\n\d]{0,4}(?:一共|总共|拢共|共|走了|没了)[^,。;!?\n\d]{0,3}$/;

/** 船打横就翻了……一共走了十个人，29个人获救: gone, beside those who were saved. */
const TELLS_OF_GONE = new RarePattern(/[走没]了/);
const GONE_IN_ALL = /(?:一共|总共|拢共|前后|前前后后)(?:走|没)了$/;
const SAVED_BESIDE = /^[个名位口]?人?[^。!?\n]{0,16}(?:获救|救[上起出]|活下来|生还|脱险)/;
const goneInAll = (text: string, numbers: readonly NumberToken[]): Mention[] =>
  (TELLS_OF_GONE.isIn(text) ? numbers : [])
    .filter(
      (token) =>
        GONE_IN_ALL.test(text.slice(Math.max(0, token.start - 6), token.start)) &&
        SAVED_BESIDE.test(text.slice(token.end, token.end + 24)) &&
        isOfDisaster(text, token),
    )
    .map((token) => toldWidely(token));

/** 太平间摆了十一个，都是那辆大巴上的 */
const OF_ONE = /^[^。!?\n]{0,6},?(?:都|全|全都)(?:是)?(?:那|这|昨|今)[^,。;!?\n]{0,10}(?:[车船厂矿楼井窑巴]|工地|班)/;
/** 太平间里停了十三个: of one disaster. */
const takenIn = (text: string, numbers: readonly NumberToken[]): Mention[] =>
  (MORGUE.isIn(text) ? numbers : []).flatMap((token) => {
    const before = text.slice(Math.max(0, token.start - 50), token.start);
    const isOfDead = TAKEN_IN.test(before) || (SEEN_OFF.test(before) && MORGUE.isWithin(text.slice(0, token.start)));
    const isTaken = BODY_UNIT.test(text.slice(token.end)) && isOfDead && !EVERY_DAY.test(before);
    if (!isTaken || !(isOfDisaster(text, token) || OF_ONE.test(text.slice(token.end, token.end + 30)))) return [];
    return [toldWidely(token)];
  });

/** What is looked for first, and what it must not hide: a spec holds the two together. */
export const GATED = {
  coveredBodies: { gate: (text: string) => COVERED.isIn(text), reads: [COVERED_BEFORE, COVERED_BEHIND, COVERS] },
};

/** Deaths that are to be understood from what became of the bodies: covered in a row, driven off trip by trip. */
export const readHintedDead = (text: string, numbers: readonly NumberToken[]): Mention[] => [
  ...coveredBodies(text, numbers),
  ...takenAway(text, numbers),
  ...takenIn(text, numbers),
  ...goneInAll(text, numbers),
  ...readMourning(text, numbers),
];
