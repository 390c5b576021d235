import { isGenericWord, withoutGeneric } from './generic-words.js';
import type { Clause } from './reply-clauses.js';

const HAN_OR_WORD = /[^\p{L}\p{N}]/gu;

/** 已送检, 已被停班; not 已请某人, which hands it over. */
const DONE =
  /(?:已经?|业已|刚刚)(?!请|派|安排|组织|责成|要求|通知|督促|协调|部署|作为|按|进入|引起|得到|成立|有)(?:[将被把由经对向为]|给[您你])?/u;
/** 正在编制, 还在建设 */
const UNDER_WAY = /正在|[还仍尚]在/u;
const MANNER = /^(?:走|履行|排队|积极|努力|抓紧|有序|稳步|全力|大力|扎实|加紧|加快|深入|不断|持续|按|逐步|认真)/u;

/** 属于育才学校, 规划有车站 */
const BELONGS =
  /属于?|划[归入到]|归(?!还|纳|根)|(?<![关联体])系(?!统|列)|(?<![没具拥富享所只还如若据很大])有(?!结|消|进|情|问|需|疑|关|帮|益|效|序|力|利|的|所|着|助|限|人|些|何|待|望|一定)/u;

/** 可以凭证领取, 须本人到场 */
const ALLOWED =
  /可以?(?!持|靠|见|能|控)|(?<![功性技才职智只]|自然就?)能(?!力|源|够?[更为让])|须|(?<!所)需(?!要?[全各社大]|求)|凭|即可/u;

/** How the matter is, by the grammar of the clause; what it is about stands behind. */
const FRAMES: readonly RegExp[] = [
  DONE,
  UNDER_WAY,
  // 不支持, 未列入, 查无此路; not 不断, 不懈
  /(?:不(?!再?(?:重新|重复|另行|单独)|存在|掌握|清楚|知|了解|方便|断|仅|容|懈|忘|负|辜|足|少|便|愧|必|但|妨|同|是)|没有?(?!这回事|此事)|未(?!来|免)|查?无(?!论|小|微|私|愧)|暂[不未无]|尚[不未无])/u,
  BELONGS,
  // 拨款后发到账户
  /(?<=[^,]{2})(?<![今以之然])后(?!续|期|来|再)/u,
  // 每逢集日坐诊
  /每逢|每[周月](?!都)/u,
  ALLOWED,
];
const LEAST = 2;

/** Done by whoever speaks to the paper, not to the matter. */
const OF_THE_LETTER =
  /知悉|收悉|获悉|阅|[存归]档|并案|办结|重复|反映|作答|说过|沟通|联系|对接|[回答]复|登记|记录|受理|派[发送转单]|流转|汇报|上报|转[交给办至到呈送]/u;

const HOPES = /^(?:请?相信|希望|愿|但愿|期待)/u;

/** Said of what a frame leaves behind or has before it: words that are not of any reply. */
const ownWords = (text: string): number => withoutGeneric(text).replace(HAN_OR_WORD, '').length;

/**
 * Whether a clause states how the matter is or what became of it: a verb that is done, under way, denied or allowed, or
 * what something is, with words of its own behind it. Words of the question count: an answer is made of them.
 */
export function statesMatter({ kind, text }: Clause): boolean {
  if (kind !== 'substance' || OF_THE_LETTER.test(text) || HOPES.test(text)) return false;
  return FRAMES.some((frame) => {
    const found = frame.exec(text);
    if (!found) return false;
    const behind = text.slice(found.index + found[0].length);
    if (ownWords(behind) >= LEAST) return true;
    // 已没收: each of the two characters stands in any reply, the word does not.
    if (frame === DONE) return behind.length >= VERB && !isGenericWord(behind.slice(0, VERB));
    if (frame === BELONGS) return ownWords(behind) > 0 && behind.length >= NAME;
    if (frame === ALLOWED) return ownWords(text) > LEAST;
    return frame === UNDER_WAY && !MANNER.test(behind) && ownWords(text.slice(0, found.index)) >= LEAST;
  });
}
const VERB = 2;
/** A name may be of words of any reply: 育才学校. */
const NAME = 4;
