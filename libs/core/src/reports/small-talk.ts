import type { FoundWords } from '../severity/words/found-words.js';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Of these one stands in every text of the kinds below. */
export const TALK_WORDS = words(`
  小狗 白狗 黑狗 黄狗 狗狗 爱犬 寻狗 捡狗 狗子 只狗 条狗 寻犬 牧羊犬 犬走失 猫 泰迪 金毛 比熊 柯基 柯基 柴犬 博美 哈士奇 拉布拉多 边牧 鹦鹉 八哥 宠物 一斤 斤了 块钱 块了 块二 块五 块八 块九 号油 汽油 油价 克价 黄金 小时候 那时候 当年 那年 年代 老照片 粮票 翻出一 翻到一 怀念 想起 一晃 记得 儿时 童年 昔日 分钱 毛钱 凭票 涨到 好吃 好喝 真香 推荐 还来 手艺`);

const PET = /狗(?!血)|猫|犬|泰迪|金毛|比熊|柯基|柴犬|博美|哈士奇|拉布拉多|边牧|鹦鹉|八哥|宠物/u;
const LOST = /走失|走丢|跑丢|跑出去|丢了|不见|飞走|飞出|捡到|拾到|暂养|拴在|认领|寻[狗猫犬主]|急寻|没回来/u;
const SOUGHT = /联系|酬谢|重谢|线索|认领|领回|来领|看到的|看见的|见到|留意|电话|主人|失主/u;
const NO_PET =
  /咬|扑|不[拴牵]|扰民|粪|打狗|投毒|毒死|伤人|收容|(?:儿子|女儿|老人|老太太?|老伴|父亲|母亲|爸|妈|奶奶|爷爷|小孩|男孩|女孩|孩子|男子|女子)[^,。!?]{0,8}(?:走失|走丢|不见|没回)|没人管|派出所/u;
/** 寻狗启事. */
const isLostPet = (text: string): boolean =>
  PET.test(text) && LOST.test(text) && SOUGHT.test(text) && !NO_PET.test(text);

const PRICED =
  /(?:\d|[一二两三四五六七八九十百千])[^,。!?]{0,6}(?:一斤|斤|一克|每斤|块|元|毛|厘)|油价|破[一二两三\d]千/u;
const GOODS =
  /白菜|萝卜|大葱|土豆|鸡蛋|鸭蛋|猪肉|排骨|牛肉|羊肉|后腿|五花|鸡肉|鱼|虾|蟹|车厘子|草莓|苹果|橘|橙|柚|西瓜|荔枝|榴莲|大米|菜|肉|蛋|号油|油价|黄金|金价|花生|茶叶/u;
const CHATTED =
  /你们那|你们家|大家[^,。!?]{0,6}(?:多少|什么价|入手|买)|什么价|姐妹们|哪[里儿]?买|入手|安排|囤|攒着|[周月天]加|抓紧|便宜(?:不少|多了|啊|了)|真便宜|又[涨跌降]|比[上去昨][周月年天]/u;
const NO_CHAT =
  /[称秤]|[缺短少][斤两]|骗|宰|坑|投诉|举报|物价局|监管|管|没人|退|凭什么|收费|物业|停车|学费|房|工资|医|水费|电费|气费|暖|难吃|变质|发霉|臭|拉肚子|假|滞销|烂在|卖不|收购|赔|亏|农户|种植/u;
/** What things cost, told to each other. */
const isPriceChat = (text: string): boolean =>
  PRICED.test(text) && GOODS.test(text) && CHATTED.test(text) && !NO_CHAT.test(text);

const REMEMBERED =
  /小时候|那时候|那时|当年|那年|[五六七八九]十年代|19[4-9]\d年?|老照片|老电影|老物件|粮票|布票|供销社|翻[出到]一|怀念|想起|一晃|记得|儿时|童年|昔日|旧时|[一二两五几]分钱|[一二两五几]毛钱|凭票|如今|老屋|老街记忆|木船/gu;
const NOT_PAST =
  /现在[^,。!?]{0,4}(?:全是|成了|变成|没人|污|臭|垃圾|堵|黑|脏|连|却|反而|都没)|没人管|不管|污|垃圾|希望|建议|请|投诉|拆迁|补偿|工资|欠|至今|到现在|拖|待遇|补贴|下岗|身份|工龄|政策|文件|赔|征|户口|社保|退休金|证/u;
/** What was long ago, told to each other. */
const isMemory = (text: string): boolean => new Set(text.match(REMEMBERED)).size >= 2 && !NOT_PAST.test(text);

const LIKED = /太?好[吃喝]|真香|推荐|明天还来|下次还来|手艺[^,。!?]{0,4}[好细]|味道不错|给得足/u;
/** A dish or a shop that somebody likes. */
const isLiked = (text: string): boolean =>
  LIKED.test(text) && !NO_CHAT.test(text) && !/不[好]|难|差|太[贵少慢咸]|但|可是|就是/u.test(text);

/** A longer text tells more than talk. */
const WITHIN = 160;

/** Neighbours speak of a pet, a price or the past, and of no trouble that an office answers for. */
export function isSmallTalk(text: string, found: FoundWords): boolean {
  if (text.length > WITHIN || !found.has('talk')) return false;
  if (isLostPet(text)) return true;
  return !found.has('plea') && !found.has('address') && (isPriceChat(text) || isMemory(text) || isLiked(text));
}
