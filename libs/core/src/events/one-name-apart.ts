/** So much has to agree again behind the word in which two texts differ. */
const AGREES_AGAIN = 6;
const LONGEST_WORD = 6;
const LONGEST_CODE = 10;
const LONGEST_READ = 120;
/** Tolls and days grow from one report of an event to the next; the number of a house or a school does not. */
const NUMBER = /^[\d零一二两三四五六七八九十百千万亿几多余约近]+$/;
const NUMBERED =
  /^(?:号|车间|小区|期|栋|幢|楼|单元|弄|巷|组|队|班|院|中(?!断)|小(?![时])|幼|小学|中学|大?桥|村|区|街|社区|环|厂|矿|站|线|标段|分局|支队|里[铺坪店庄桥河沟堡坡墩营])/;
/** What a name of a place or a body ends with, in the word or right behind it. */
const MARK =
  /[区县市镇乡村庄寨屯街路巷道桥湖河江山岭沟园苑里城馆校学院厂矿店场站门口铺坡社司行楼栋座期组间超库湾滩崖岸岛洲坝坪塘潭港渡洞峡泉闸庭]|胡同/;
/** 宏达电子元件厂: what a body does stands between its name and what it is. */
const BODY =
  /^(?:(?![发起着突夜今昨致造受因已在被灾炸某一死亡])[一-龥]){0,6}?(?:厂|公司|集团|酒店|宾馆|学校|[院矿园]|电站|码头|景区)/;
/** 恒大名都小区 and 绿地名都小区, 明德双语中学 and 春蕾双语中学: what two names end with stands before what marks them. */
const PLACE_OF_PEOPLE =
  /^[一-龥]{0,5}?(?:小区|社区|公寓|大厦|广场|名邸|公馆|[一二三四五]期|业主|居民|物业|幼儿园|小学|中学|学校|医院|门诊|诊所|超市|饭店)/;
/** Where such a name begins: at the beginning, behind a place, 家住, 我是, 反映. */
const BEGINNING = '(?:^|[省市区县镇乡村道州旗住在是于的称]|反映|投诉|关于|咨询|举报|求助|来电|来信|[你您]好|请问)';
const BEFORE_NAME = new RegExp(`${BEGINNING}$`);
/** 星河水岸业主群, 星河年华业主群: the second half of a name, at once before those who live there. */
const HALF_OF_NAME = new RegExp(`${BEGINNING}[一-龥]{2,3}$`);
const THEIR_PEOPLE = /^(?:[一二三四五]期|业主|居民|物业)/;
const NAME = /^[一-龥]{1,4}$/;
/** 昨天东湖小区, 住在东湖小区. */
const NO_NAME = /^[昨今明前当我你他该本某这那在住离]$|住在|位于|地处|家住|[我你他咱]们|我家|本人|附近|对面|旁边/;
/** 城东小学, 城西小学: alone they tell two apart. */
const SIDE = /^[东西南北上下新老前后左右]$/;
/** A市 and A3区 may be of one place. */
const BARE_MARK = /^[省市县区]$/;
/** A number plate, a stake, a flight: letters and digits. */
const CODE = /^(?=.*[a-z])(?=.*\d)[a-z\d]{4,10}$/;
/** How a citizen begins. */
const OPENING =
  /反映|咨询|关于|请[问求给您把]?|申请|投诉|建议|(?<!新)希望|质疑|举报|恳|求助|为什么|怎么|什么时候|何时|能否|能不能|觉得|有望|解决|处理|已在/;
const MARK_WITHIN = 3;

export interface WordsApart {
  readonly left: string;
  readonly right: string;
}

/**
 * The names in which two normalised texts differ first, where they go on alike behind them: 东湖市场停水 and
 * 西湖市场停水. Undefined for texts that are equal, go apart, or differ in a number, a word more or anything else.
 */
export function oneNameApart(a: string, b: string): WordsApart | undefined {
  const most = Math.min(a.length, b.length, LONGEST_READ);
  let at = 0;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  const codes = { left: codeAround(a, at), right: codeAround(b, at) };
  if (codes.left !== codes.right && CODE.test(codes.left) && CODE.test(codes.right)) return codes;
  for (let both = 2; both <= 2 * LONGEST_WORD; both += 1) {
    for (let length = Math.max(1, both - LONGEST_WORD); length <= Math.min(LONGEST_WORD, both - 1); length += 1) {
      const left = a.slice(at, at + length);
      const right = b.slice(at, at + both - length);
      const behind = a.slice(at + left.length);
      if (left.length + right.length < both || !goOnAlike(behind, b.slice(at + right.length))) continue;
      return areNames(left, right, behind, a.slice(0, at)) ? { left, right } : undefined;
    }
  }
  return undefined;
}

const codeAround = (text: string, at: number): string =>
  (/[a-z\d]*$/.exec(text.slice(Math.max(0, at - LONGEST_CODE), at))?.[0] ?? '') +
  (/^[a-z\d]*/.exec(text.slice(at, at + LONGEST_CODE))?.[0] ?? '');

/** To the end, or far enough; of two places the tolls differ, too. */
function goOnAlike(a: string, b: string): boolean {
  const rest = Math.min(AGREES_AGAIN, Math.max(a.length, b.length));
  return rest > 0 && a.charCodeAt(0) === b.charCodeAt(0) && withoutTolls(a, rest) === withoutTolls(b, rest);
}

const withoutTolls = (text: string, length: number): string =>
  text
    .slice(0, 2 * length)
    .replace(/\d+/g, '0')
    .slice(0, length);

function areNames(left: string, right: string, behind: string, before: string): boolean {
  // 投诉东湖市场 and 东湖市场: a word more.
  if (left.includes(right) || right.includes(left)) return false;
  if (SIDE.test(left) && SIDE.test(right)) return true;
  if ([left, right].some((word) => BARE_MARK.test(word) || OPENING.test(word))) return false;
  if (NUMBER.test(left) || NUMBER.test(right)) return NUMBERED.test(behind);
  const mark = behind.slice(0, MARK_WITHIN);
  if ((MARK.test(left + mark) && MARK.test(right + mark)) || BODY.test(behind)) return true;
  const begins = PLACE_OF_PEOPLE.test(behind) && BEFORE_NAME.test(before);
  const goesOn = THEIR_PEOPLE.test(behind) && HALF_OF_NAME.test(before);
  return (begins || goesOn) && [left, right].every(isPlainName);
}

const isPlainName = (word: string): boolean => NAME.test(word) && !NO_NAME.test(word);
