import type { WordHit } from '../words/found-words.js';
import type { Span } from '../text/sentences.js';

/** What happens to a thing one can touch, and what nature does. */
const HAPPENED =
  /(?:[车船艇机楼房顶板巴台棚桥架墙罐池窑炉矿井厂库店馆院校舍堤坝吊塔梯部室铺园站舱场牌碑仓]|车间|栈道|超市|隧道|山体|管道|装置)[^,。;!?\n]{0,10}(?:爆炸|爆燃|闪爆|透水|突水|冒顶|坍塌|垮塌|倒塌|塌方|塌陷|沉没|倾覆|侧翻|坠[江河湖崖桥沟落]|相撞|追尾|脱轨|泄漏|起火|失火|着火|火灾|掩埋|决口|踩踏)|泥石流|滑坡|山洪|矿难|沉船|客车坠|车祸|撞人/;
const AN_EVENT =
  /(?:爆炸|爆燃|起火|失火|坍塌|垮塌|透水|事故|矿难|火灾|救援)[^,。;!?\n]{0,12}(?:,[^,。;!?\n]{0,10})?(?:造成|致|死亡|遇难|升至)/;
const DAY_OF_NOW = /昨[天日晚夜]|今[天日晨早]|凌晨|刚刚|截至|目前/;
/** Words that a game, a book or a match uses, and everybody else. */
const USED_BY_ALL =
  /^(?:连载|存档|读档|主演|旁白|打丧尸|丧尸生存|通关|开荒|副本|公会|玩法|新书|科幻|漫画|彩蛋|主队|客队|比分|大盘|净值|笑死|累死|满血复活|死亡线上|鬼门关|癌症|胃癌|肺癌|肝癌|白血病|尘肺|善款|募捐|捐款|义诊|医疗救助|大病救助|救助金|慈善总会|缅怀|追悼|烈士|志愿军|纪念墙|祭奠|革命烈士)$/;
const MADE_UP = /《|剧情|镜头|道具|演练|模拟|戏里|片中|书中|游戏里|直播间/;
/** 主队大巴坠崖, 死亡线上抢救三天, 革命烈士纪念碑施工时倒塌: one such word in a sentence that tells of an event. */
export const isUsedByAll = (text: string, { word }: WordHit, span: Span, isOnly: boolean): boolean => {
  if (!isOnly || !USED_BY_ALL.test(word)) return false;
  const told = text.slice(span.start, span.end);
  return (HAPPENED.test(told) || AN_EVENT.test(told)) && !MADE_UP.test(text);
};

/** 不堪设想的一幕昨夜发生，客车坠江; 若不是亲历者难以想象，爆炸造成12人死亡 */
const SINCE_THEN =
  /[,般](?:[^,。;!?\n]{0,8})(?:昨[天日晚夜]|今[晨早]|凌晨|已造成|造成|致(?=\d|[一二三四五六七八九十]))|(?:昨[天日晚夜]|今[晨早]|凌晨)(?:发生|突发|传来)/;
const FEARED = /会|将|可能|恐|或(?!伤)|预计|便|就要|就得|那么|则/;
/** What is feared or supposed ends where a clause tells of last night. */
export const isPastFearing = (text: string, { end }: WordHit, at: number): boolean => {
  const behind = text.slice(end, at);
  const since = SINCE_THEN.exec(behind);
  return since !== null && HAPPENED.test(behind) && DAY_OF_NOW.test(behind) && !FEARED.test(behind.slice(since.index));
};
