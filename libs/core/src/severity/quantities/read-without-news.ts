import { DISASTER } from '../people/disaster-words.js';
import { RarePattern } from '../words/rare-pattern.js';
import { build } from './quantity-reader.js';
import type { Reader } from './quantity-reader.js';

/** 没音信, 没有一丝消息, 联系不上: nobody has heard of them. */
const NO_NEWS =
  '(?:没有?|没了|杳无|断了|失了|收不到)(?:过|一点儿?|半点儿?|任何|一丝|丁点儿?)?(?:音信|音讯|消息|信儿|回音|联系|联络|讯息)|(?:消息|音信|音讯|回音|信儿)(?:都|也|全)?(?:没有|没|全无)|(?:联系|联络|呼叫|电话打|电话都打)不(?:上|到|着|通)|没(?:能)?(?:联系|联络)(?:上|到|着)|(?<![水电力路网讯、和及与道交通供村乡镇县])(?:通讯|通信|联系|联络|信号)(?:已|全部|完全)?中断|(?:人员)?位置(?:和情况)?不明|(?:生死(?:不明|未卜)|下落不明)(?=[,。;!?\\n]|$)';
export const TELLS_OF_NO_NEWS = new RarePattern(new RegExp(NO_NEWS));
/** What may stand between: nobody else who keeps silent, nobody who came back, no dead or injured of whom all is known. */
const QUIET =
  '(?!获救|升井|其余|剩下|其他|另|逃|出来|回来|救援|搜救|救出|脱险|安全|老板|政府|官方|领导|矿方|通报|公布|媒体|遇难|罹难|死|身亡|丧生|亡|[受重轻]伤)[^。;!?\\n\\d]';
const PERSONS_WITHOUT_NEWS = new RegExp(
  `^(?:余|多)?(?:名|位|个|号|口)?(?:余|多)?(?:人(?![次均])|[^,。;!?\\n\\d]{1,6}?)(?:(?:,?(?:至今|到现在|到今天|现在|目前|还是?|仍然?|都|全|一直|也|依然))*|(?:${QUIET}){0,20}?)(?:${NO_NEWS})`,
);
const UNIT = /^(?:余|多)?(?:[名位个号口人]|矿工|工人|游客|学生|船员|村民|乘客)/;
const STRUCK =
  /失踪|雪灾|白毛风|搜救|山洪|洪水|透水|突水|冲[了走垮]|卷走|台风|巨浪|沉没|失事|雪崩|被困|冒顶|暴风雪|雪暴|走散|迷路|断裂|失联|遇险|翻扣|翻[在进]|江心|巷道|井下|顶板|突泥|涌水|涌泥|塌/;
/** A call is not returned in everyday life, too. */
const EVERYDAY = /物业|欠|面试|报名|录取|客服|中介|房东|推销|快递|订单|招聘|老板跑/;
const NEAR = 90;

/** 透水，井底下还有12个人没音信: missing where something has struck. */
export const readWithoutNews: Reader = (token, text, sentence, _before, after) => {
  const behind = PERSONS_WITHOUT_NEWS.exec(after);
  if (!behind || !UNIT.test(after) || EVERYDAY.test(sentence)) return undefined;
  const near = text.slice(Math.max(0, token.start - NEAR), token.start) + behind[0];
  return DISASTER.isWithin(near) || STRUCK.test(near)
    ? build('missing', token, token.end + behind[0].length)
    : undefined;
};
