import { RarePattern } from '../words/rare-pattern.js';
import type { NumberToken } from '../numerals/numerals.js';
import { CharSet } from '../words/char-set.js';
import { ofEach } from './of-each.js';
import { withOneMore } from './with-one-more.js';
import { countsNobody, isNone } from './counts-nobody.js';
import { areOfSeveralEvents } from './of-several-events.js';
import { findStates } from './person-states.js';

const UNIT = /^(?:名|位|号(?=人)|个|口|人|具|例|条(?=生命|人命|性命|命|鲜活|年轻|宝贵|无辜|活生生|逝去)|男|女)/;
const NOUNS_WITHOUT_UNIT =
  '乘客|矿工|工人|学生|村民|男子|女子|民警|儿童|孩子|老人|游客|员工|旅客|船员|民工|消防员|师生|死|伤|亡|失(?=[,。;、)\\n]|$)|受伤|死亡|遇难|失踪|重伤|轻伤|失联|被困|中毒|师生|渔民|司机|群众|小孩|大人|妇女|男孩|女孩|旅客|战士|官兵|家长|幼儿|病人|患者|居民|住户|顾客|客人|烈士|队员|农民';
const NOUN_WITHOUT_UNIT = new RegExp(`^(?:${NOUNS_WITHOUT_UNIT})`);
const FIRST_OF_NOUNS = NOUNS_WITHOUT_UNIT.split('|').map((noun) => noun.charAt(0));
/** What stands right behind a number of people begins with one of these; behind most numbers none does. */
const BEGINS_PERSONS = new CharSet(`名位号个口人具例条男女死亡${FIRST_OF_NOUNS.join('')}`);

/** 12人均为 is of twelve; 人均收入 is of a head. */
const NOT_PERSONS =
  /^(?:个[^,。;!?\n\d]{0,4}(?<!人|[男女]|民|生|工)(?:队|班组|集体|团队|工地|车间)(?![员长友])|个半(?:小时|月|钟头)|个字|个(?:不及格|没及格|挂科)|个(?:烟头|火星|烟蒂|插座|插线板|充电[器宝]|电暖器|打火机|气罐|煤气罐|阀门|疏忽|急刹|角色|进程|线程|账号|帐号|文件|任务|节点|服务器|程序|网点|名额|岗位|座位|床位|车位|紧急|一律|必须|确保|不准|严禁|到位|坚决|坚持)|个[多来余把](?:小时|月|钟头|星期|礼拜)|个乡(?!亲|党|民)|个(?:多?世纪|社区|街道|镇|行政村|自然村|村民小组|学校|医院|安置点|网格|点位|很|更|比较|合理|满意|有效|合适|妥善|说法|办法|答复|理由|原因|结果|解决|地方|方案|答案|交代|公道|好办|好的|月|小时|钟头|礼拜|星期|百分点|工作日|国家|省|市|县|区|单位|部门|项目|方面|环节|小区|村(?!民(?!小组|委))|乡镇|家庭|企业|班(?!长)|组(?!长)|车间|工区|宿舍|房间|楼层|寨子|村子|屋|炕|被窝|帐篷|院子|车厢|舱)|名(?:列|为|单|称)|人(?:次(?!日)|均(?:收|消|可|用|耕|年|月|住|预|寿|每|公园|面积|GDP)|民|大|工智|口|间|选|才|行|成虎)|位(?:于(?!\d)|置|数)|条(?!生命|人命|性命|命|鲜活|年轻|宝贵|无辜|活生生|逝去)|口(?:水|井|塘|锅|池|窑|气))/;

const SEXES = /^(?:名|个)?(?:男|女)(?:性|子|生|孩)?[、和]?$/;
/** 一家六口和来帮忙的四个邻居, 一家三口加一个租客. */
const COORDINATED =
  /^人(?:以及|及|和|与)?另外的?$|^(?:名|位|个|口)[^,。;!?\d]{0,14}(?:,?以及|及|和|与|、|跟|,?(?:(?<![增添追外])加上?|外加|连同|还有))(?:[^,。;!?\d]{1,8}的|(?:楼[上下]|隔壁|对门|同住|租住|另外|屋[里内]|店[里内]|院[里内]|[同车船]上?[车船]?[里内]?|旁边|前来|过路|帮忙)(?:的?(?:另外|另|其他|别的))?|(?:他|她|他们|老板|房东|主人)?(?:一家|全家))?$/;

/** 一家六口和邻居五人遇难, 房东夫妇和租客九人遇难 */
const HOUSEHOLD_AND =
  /^口人?(?:,?(?:以及|及|和|与|、|跟|连同))(?:同[车船楼住]的?)?(?:邻居|邻里|租客|房客|租户|客人|亲友|好友|亲戚|亲属|朋友|同事|工友|老乡|保姆|司机|帮工|雇工|村民|路人|乘客)[^,。;!?\d和及与、]{0,3}$|^口人?(?:以及|及|和|与|、)[^,。;!?\n\d和及与、]{1,6}[车船艇屋楼店][上里内]的?$/;
const areHouseholdAndOthers = (text: string, previous: NumberToken, token: NumberToken): boolean =>
  HOUSEHOLD_AND.test(text.slice(previous.end, token.start)) && /^[名位个人]/.test(text.charAt(token.end));

const LONGEST_LINK = 40;
/** 两村分别有4人、7人遇难 is one number, but not 死亡、重伤人数分别为4人、7人. */
const EACH_LINK = /^[名位个人具][、,和及与]+(?:有)?$/;
const EACH_UNIT = /^[名位个人具]/;
const FOUND_IN_TURN = /(?:先后|陆续|相继)(?=(?:找到|发现|打捞|搜|[挖抬清捞])[^,。;!?\n\d]{0,8}$)/;
const isToldOfEach = (text: string, at: number, link: string): boolean => {
  const before = text.slice(Math.max(0, at - 24), at).replace(/^.*[,。;](?=[^,。;]*医院分别)/s, '');
  const apart = before.lastIndexOf('分别');
  const each = apart < 0 && !link.includes(',') ? before.search(FOUND_IN_TURN) : apart;
  return (
    each >= 0 &&
    !/[。;!?\n]/.test(before.slice(each)) &&
    findStates(before.slice(0, each)).every(({ state }) => state === 'other') &&
    before.length - each < 12 &&
    !areOfSeveralEvents(text, at)
  );
};

/** 还有走亲戚的俩, but not 还有俩重伤 */
const isPairAlone = (text: string, token: NumberToken): boolean =>
  isPair(text, token) && /^[,。;!?\n]/.test(text.slice(token.end, token.end + 1));
function isOneCount(text: string, previous: NumberToken, token: NumberToken): boolean {
  if (!BEGINS_PERSONS.isAt(text, previous.end)) return false;
  const link = text.slice(previous.end, token.start);
  const after = text.slice(token.end, token.end + 2);
  if (EACH_LINK.test(link) && isToldOfEach(text, previous.start, link)) return EACH_UNIT.test(after);
  if (areFamilies(text, previous, token) || areAboard(text, previous, token)) return true;
  if (areBehindNouns(text, previous, token) || areHouseholdAndOthers(text, previous, token)) return true;
  if (GONE_ALREADY.test(link)) return false;
  if (SEXES.test(link)) return /^(?:名|个)?[男女]/.test(after);
  if (
    !COORDINATED.test(link) ||
    !(/^[名位个口]/.test(after) || isPairAlone(text, token)) ||
    findStates(link).some(({ state }) => state !== 'atRisk' || !link.includes('加上'))
  )
    return false;
  return !(
    /还有/.test(link) &&
    (areToldApart(text, previous, token) || BLEEDING.test(text.slice(token.end, token.end + 12)))
  );
}

/** 捞上来八个都不中用了，还有三个下落不明 */
const GONE_ALREADY = /(?:不中用了|不行了|没了?气了?|凉了|断了?气),?(?:还有|另外?|还)/;
/** 盖着白布的四个，还有七八个满脸血 */
const BLEEDING = /^[名位个口][^,。;!?\n]{0,6}(?:血|擦破|包扎|挂彩|送去|抬上|哭)/;
/** 死了三个，还有六个在抢救: what became of each is told apart. */
const areToldApart = (text: string, previous: NumberToken, token: NumberToken): boolean =>
  (/[走没]了$/.test(text.slice(Math.max(0, previous.start - 2), previous.start)) ||
    findStates(text.slice(Math.max(0, previous.start - 6), previous.start)).length > 0) &&
  /^[名位个口][^,。;!?\n]{0,6}(?:抢救|重伤|昏迷|ICU|医院|找|失|没|困)/.test(text.slice(token.end, token.end + 12));

/** 老李家五口，老王家四口: families in a row are one number. */
const OF_A_FAMILY = /[家户]里?$/;
const OF_A_COUPLE = /(?:夫妻|夫妇|母[子女]|父[子女]|兄弟|姐妹|婆媳|祖孙|爷)$/;
const LINKED_FAMILY = /^口人?[^。;!?\n\d]{0,24}$/;
const areFamilies = (text: string, previous: NumberToken, token: NumberToken): boolean => {
  const link = text.slice(previous.end, token.start);
  return (
    LINKED_FAMILY.test(link) &&
    OF_A_FAMILY.test(text.slice(Math.max(0, previous.start - 3), previous.start)) &&
    (text.charAt(token.end) === '口'
      ? OF_A_FAMILY.test(text.slice(Math.max(0, token.start - 3), token.start))
      : isPair(text, token) && OF_A_COUPLE.test(text.slice(Math.max(0, token.start - 2), token.start))) &&
    findStates(link).length === 0
  );
};

/** 旅客名单七十一人，机组六人 */
const areAboard = (text: string, previous: NumberToken, token: NumberToken): boolean =>
  /(?:乘客|旅客|游客)(?:名单)?[^,。;!?\n\d]{0,2}$/.test(text.slice(Math.max(0, previous.start - 8), previous.start)) &&
  /^[名位]?人?[,、和及与](?:另有)?(?:机组|船员|司乘|乘务|驾乘|工作|服务)(?:人员|组|员)?[^,。;!?\n\d]{0,2}$/.test(
    text.slice(previous.end, token.start),
  );

/** 司机1人、乘客2人死亡: each number behind those it counts, what became of all of them behind the last. */
const WHO =
  '(?:司机|驾驶员|导游|售票员|乘务|押运员|乘客|旅客|游客|行人|路人|工人|矿工|女工|男工|民工|职工|员工|工友|店员|大学生|中学生|小学生|护士|医生|护工|患者|病人|保安|顾客|学生|老师|教师|师生|幼儿|儿童|小孩|孩子|大人|老人|男子|女子|男性|女性|村民|居民|群众|住户|船员|渔民|民警|辅警|消防员|队员|家长|客人|向导|民兵|护林员|志愿者|村干部|干部|扑火队员|指挥员|厨师|保洁员|环卫工|店主|摊主|房东|租客|租户|邻居|管理人员|作业人员|施工人员|救援人员|工作人员|机组(?:人员)?|空乘|乘务员|飞行员)';
const BEHIND_WHO = new RegExp(`${WHO}$`);
const LINKED_WHO = new RegExp(`^[名位人][、和及与][^,。;!?、\\d]{0,4}${WHO}$`);
const areBehindNouns = (text: string, previous: NumberToken, token: NumberToken): boolean =>
  LINKED_WHO.test(text.slice(previous.end, token.start)) &&
  BEHIND_WHO.test(text.slice(Math.max(0, previous.start - 4), previous.start)) &&
  (isToldOfAll(text.slice(token.end, token.end + LIST)) ||
    TOLD_BEFORE.test(text.slice(Math.max(0, previous.start - 14), previous.start)));
/** 遇难的有司机1人、乘客10人 */
const TOLD_BEFORE = /(?:遇难|死亡|罹难)(?:的|者|人员)(?:有|为|是|包括)[^,。;!?\n\d]{2,6}$/;
/** The rest of the list, and what became of them right behind it. */
const REST = new RegExp(`^(?:[名位人][、和及与][^,。;!?、\\d]{0,4}${WHO}[\\d一二两三四五六七八九十百]{1,4})*[名位人]`);
const isToldOfAll = (behind: string): boolean => {
  const rest = REST.exec(behind)?.[0].length ?? 0;
  const told = /^(?:,(?=全部|均|都|全|悉数|无一|无人))?([^,。;!?\n]*)/.exec(behind.slice(rest, rest + 20))?.[1] ?? '';
  const at = findStates(told)[0]?.start ?? LIST;
  return rest > 0 && (at <= MANNER || (at < LIST && BY_WHAT.test(told.slice(0, at))));
};
/** 被泥浆吞没身亡 */
const BY_WHAT = /^(?:不幸|当场)?[被遭因](?:[^无未没不\d]|(?<=[吞淹埋])没){1,12}$/;
const LIST = 48;
/** 不幸, 当场 */
const MANNER = 2;

/** 谢老三家 */
const BEFORE_A_NAME = new CharSet('老阿');
const isNameOfKin = (text: string, token: NumberToken): boolean =>
  token.end - token.digitsAt === 1 &&
  BEFORE_A_NAME.isAt(text, token.digitsAt - 1) &&
  !UNIT.test(text.slice(token.end, token.end + 2));

/** 四条艇每条艇上四个人 is sixteen; 每辆核载 says what it may carry. */
const EACH_OF =
  /^(?:条|艘|辆|台|部|间|组|车|船|架|节|栋|户)[^。;!?\n\d]{0,8}?[每各](?:条|艘|辆|台|部|间|组|车|船|架|节|栋|户)?(?![^,。;]*[核限可满]载)[^,。;!?\n\d]{0,8}$/;
const isTimes = (text: string, previous: NumberToken, token: NumberToken): boolean =>
  BEGINS_PERSONS.isAt(text, token.end) &&
  EACH_OF.test(text.slice(previous.end, token.start)) &&
  UNIT.test(text.slice(token.end, token.end + 4));
export const together = (first: NumberToken, second: NumberToken): NumberToken => ({
  ...second,
  start: first.start,
  digitsAt: first.digitsAt,
  stated: first.stated + second.stated,
  low: first.low + second.low,
  high: first.high + second.high,
});
const times = (previous: NumberToken, token: NumberToken): NumberToken => ({
  ...token,
  stated: previous.stated * token.stated,
  low: previous.low * token.low,
  high: previous.high * token.high,
});

const FLOOR = /^(?:楼|层|号楼|单元)/;
const BEGINS_FLOOR = new CharSet('楼层号单');
const isFloor = (text: string, { end }: NumberToken): boolean =>
  BEGINS_FLOOR.isAt(text, end) && FLOOR.test(text.slice(end, end + 2));

/** 一家四口, 一户四口 counts four. */
const FAMILY = new CharSet('家户');
const ONE_FAMILY = /^[家户](?:\d{1,2}|[两二三四五六七八九十]{1,2})口/;
const isOneFamily = (text: string, { low, end }: NumberToken): boolean =>
  low === 1 && FAMILY.isAt(text, end) && ONE_FAMILY.test(text.slice(end, end + 5));

/** 三男两女 is one number of five, 5名乘客及1名司机 one of six. */
export function joinCounts(text: string, tokens: readonly NumberToken[]): NumberToken[] {
  const joined: NumberToken[] = [];
  for (const counted of tokens) {
    const token = ofEach(text, withOneMore(text, counted));
    // 三楼的两位老人: the floor is no count between the people of two floors.
    if (isFloor(text, token) || isNameOfKin(text, token) || isNone(text, token) || isOneFamily(text, token)) continue;
    const last = joined.at(-1);
    const previous = last && token.start - last.end <= LONGEST_LINK ? last : undefined;
    if (previous && isTimes(text, previous, token)) joined[joined.length - 1] = times(previous, token);
    else if (previous && isOneCount(text, previous, token)) {
      joined[joined.length - 1] = together(previous, token);
    } else joined.push(token);
  }
  return joined;
}

/** 高三学生 is one of the third year. */
const SCHOOL_YEAR = new RarePattern(/^[高初大小][一二三四五六](?:学|毕|班|年|的|男|女|某|新|老|考|理|文)/);
/** 罪该万死 and 千伤万苦 count nobody. */
const BARE_UNIT = /^[十百千万亿]$/;
/** 十死两伤 is a toll. */
const TALLIED = /^[死亡][\d一二两三四五六七八九十]{1,4}[重轻]?伤/;

/** 俩 and 仨 are people without a unit, but not 俩班组. */
const TWO_OR_THREE = new CharSet('俩仨');
const OF_GROUPS = /^(?:班组|车间|村|家|户|厂|车人|队|屯|宿舍)/;
const isPair = (text: string, token: NumberToken): boolean =>
  TWO_OR_THREE.isAt(text, token.end - 1) &&
  !OF_GROUPS.test(text.slice(token.end, token.end + 2)) &&
  (token.end - token.digitsAt === 1 || text.slice(token.digitsAt, token.end).includes('、'));

/** 可同时收治重症患者100名 */
const CAPACITY = /(?:可|能)(?:同时|一次性?)?(?:收治|接诊|容纳|救治|安置)[^,。;!?\n]{0,8}$/;
/** 剩下的三十五个救护队全找着了 */
const isFoundByTeam = (text: string, { digitsAt, end }: NumberToken): boolean =>
  /^个(?:救护|救援|消防|搜救|打捞)队/.test(text.slice(end, end + 4)) &&
  /(?:剩下?|其余|余下)的?$/.test(text.slice(Math.max(0, digitsAt - 3), digitsAt));
/** 吸上三口 */
const MOUTHFULS = /[吸喝吃咬抽喘咽尝闻][了上过]?$/;
export const countsPersons = (text: string, token: NumberToken): boolean => {
  if (!BEGINS_PERSONS.isAt(text, token.end) && !isPair(text, token)) return false;
  const next = text.slice(token.end, token.end + 5);
  if ((NOT_PERSONS.test(next) && !isFoundByTeam(text, token)) || countsNobody(text, token)) return false;
  if (CAPACITY.test(text.slice(Math.max(0, token.start - 14), token.start))) return false;
  if (next.startsWith('口') && MOUTHFULS.test(text.slice(Math.max(0, token.digitsAt - 3), token.digitsAt)))
    return false;
  if (SCHOOL_YEAR.isBetween(text, token.digitsAt - 1, token.end + 2)) return false;
  if (isPair(text, token)) return true;
  return (
    UNIT.test(next) ||
    TALLIED.test(next) ||
    (NOUN_WITHOUT_UNIT.test(next) && !BARE_UNIT.test(text.slice(token.digitsAt, token.end)))
  );
};

/** What is looked for first, and what it must not hide: a spec holds the two together. */
export const GATED = {
  persons: {
    gate: (text: string) => BEGINS_PERSONS.isAt(text, 0),
    reads: [UNIT, TALLIED, NOUN_WITHOUT_UNIT, COORDINATED],
  },
  floors: { gate: (text: string) => BEGINS_FLOOR.isAt(text, 0), reads: [FLOOR] },
};
