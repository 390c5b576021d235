import type { Mention } from '../measures.js';
import type { NumberToken } from '../numerals/numerals.js';
import { RarePattern } from '../words/rare-pattern.js';
import { build } from './quantity-reader.js';

const CAGE = '(?:罐笼|吊笼|吊桶|升降机|施工电梯|猴车|人车|潜水钟|载人(?:箱|笼|斗))';
const WITHIN =
  '(?:(?:隧|坑|巷)道(?:里[面头]|[内里中])?|里[面头边]|洞[内里中]|井[下里]|巷[内里]|坑[内里下]|掌子面|[罐笼桶厢箱舱车]里?[内里面])';
/** 把里面的人全堵住了, 洞口被封死, 退路断了: whoever is within cannot come out. */
const SHUT = new RarePattern(
  new RegExp(
    `(?:出口|洞口|退路|出路|后路|井口|井筒|巷道|通道|洞身)[^,。;!?\\n\\d未没]{0,6}(?:堵|封|埋|压|断|淹|灌)(?:死|住|了|断|没|满)|${WITHIN}的?(?:人|工人|工友|矿工|民工|作业人员)(?:全|都|一个个|统统|一下子|被)*(?:堵|困|关|封|埋|隔|闷)(?:住|在|死|了)|(?:堵|封|闷|隔|关)(?:死|住|断)了?(?:出路|退路|去路|后路|洞口|出口|井口|巷道)|(?:堵|封|闷|隔|关)在了?${WITHIN}|${CAGE}[^,。;!?\\n]{0,8}(?:卡|悬|吊|停|坠|挂|掉)(?:在|住|到|下|了)`,
  ),
);
const REACH = 90;
/** More than any report has. */
const MOST = 30;
const COUNTED_WITHIN = new RegExp(
  `${WITHIN}(?:的人|作业|施工|干活|当班|当时)*(?:现|尚|还|仍|共|一共|总共|正|当时|当班|前后|连[^,。;!?\\n\\d]{1,5})*(?:有|是|剩|留)?(?:着|下)?$`,
);
const PERSONS = /^(?:余|多)?(?:名|个|位|号)?(?:余|多)?(?:人(?![次均])|工人|工友|矿工|民工|作业人员|弟兄|施工人员)/;
/** 十五人都在里面，洞口堵死 */
const ALL_WITHIN = /^[名个位]?人(?:都|全|全都|均|还)+在(?:里[面头边]|洞[里内]|井[下里]|巷道?[里内]?|隧道[里内]?),?$/;
const FREED =
  /无人被困|在(?:洞|井|隧道)?外面?(?!面)|(?:全部|悉数|都|均|全都)[^,。;!?\n\d]{0,6}(?:获救|救出|脱险|出来|撤[出离]|升井)/;

/** 游船翻扣，12人落水，正在搜救: in the water until somebody says that they are out of it, or dead. */
const IN_THE_WATER = new RarePattern(/落水(?=[,。;!?\n]|$)/);
const BEFORE_WATER = /^(?:余|多)?[名个位]?[^,。;!?\n\d]{0,10}$/;
const OUT_OF_IT = /生还|救[起出上]|获救|上岸|脱险|游(?:回|到|上)|平安|无大碍|死|亡|遇难|失[踪联]|遗体|捞|找到|被困/;
const inTheWater = (text: string, numbers: readonly NumberToken[]): Mention[] =>
  IN_THE_WATER.all(text)
    .slice(0, MOST)
    .flatMap(({ index }): Mention[] => {
      const token = numbers.findLast(({ end }) => end <= index);
      if (
        !token ||
        !BEFORE_WATER.test(text.slice(token.end, index)) ||
        !PERSONS.test(text.slice(token.end, token.end + 6))
      )
        return [];
      return OUT_OF_IT.test(text.slice(index, index + REACH)) ? [] : [build('atRisk', token, index + 2)];
    });

/** 客机坠毁，机上共132人: nobody knows yet who lives. */
const CRASHED = new RarePattern(/坠毁|坠机|坠[海山江湖]|坠入[^,。;!?\n]{0,4}[山海江湖林]/);
const ABOARD = /(?:机上|客机|飞机)(?:人员|载有|乘客|机组|共|一共|总共|共有|有|搭载|合计|含机组)*$/;
const aboardACrash = (text: string, numbers: readonly NumberToken[]): Mention[] =>
  CRASHED.isIn(text)
    ? numbers
        .filter(
          ({ start, end }) =>
            ABOARD.test(text.slice(Math.max(0, start - 12), start)) && PERSONS.test(text.slice(end, end + 6)),
        )
        .map((token) => build('atRisk', token, token.end + 1))
    : [];

/** 渡船失去动力漂流，船上有四十二名乘客 */
const ADRIFT = new RarePattern(/失去动力|漂流|漂向|漂走|断缆|缆绳[^,。;!?\n]{0,4}断|脱缆|走锚|侧倾|倾斜|触礁|失控漂/);
const ON_BOARD =
  /(?:船|艇|筏|驳|轮|舟|排)(?:上|里|内|体)?(?:当时|现|还|尚|仍|共|一共|总共)?(?:有|载有?|载着|坐着|坐了|搭载)(?:着)?$/;
/** 沙洲上站着十四个钓鱼的，四面都是急流 */
const CUT_OFF = new RarePattern(
  /洪水|山洪|急流|激流|涨水|水一直涨|水还在涨|大水|水位(?:猛|暴|急|快速|突然)?涨|[河江水]水(?:猛|暴|急)涨/,
);
const PERCHED =
  /(?:沙洲|[河江]心洲|孤岛|河心|江心|屋顶|房顶|楼顶|树|车顶|礁石|桥墩|高地|土堆)(?:上|里|头)?(?:还|仍|正)?(?:站|趴|坐|蹲|抱|挤|爬|躲|待|守|攀)着(?:有)?$/;
/** 河心洲上我们三十四个人下不去，水一直涨 */
const ON_AN_ISLE =
  /(?:沙洲|[河江]心洲|孤岛|河心|江心|礁石|屋顶|房顶|桥墩|高地)(?:上|里|头)?(?:我们|咱们?|还|共|一共|有|的){0,3}$/;
const CANNOT_LEAVE =
  /^(?:余|多)?[名个位]?(?:人|游客|学生|村民|群众|驴友)?(?:都|全|现在|还)*(?:下不[去来]|出不[去来]|回不[去来]|撤不|上不了岸|走不了|过不[去来])/;
const stuckOn = (text: string, numbers: readonly NumberToken[]): Mention[] =>
  CUT_OFF.isIn(text)
    ? numbers
        .filter(
          ({ start, end }) =>
            ON_AN_ISLE.test(text.slice(Math.max(0, start - 14), start)) &&
            CANNOT_LEAVE.test(text.slice(end, end + 16)) &&
            CUT_OFF.isWithin(text.slice(Math.max(0, start - REACH), end + REACH)),
        )
        .map((token) => build('atRisk', token, token.end + 1))
    : [];
/** 水里还漂着三十多人 */
const SUNK = new RarePattern(/侧翻|翻扣|翻沉|沉没|沉了|翻船|翻了|倾覆|相撞|撞[上击沉]/);
const AFLOAT = /(?:水|江|河|海|湖)(?:里|中|面上?|上)(?:还|仍|正)?(?:漂|泡|扑腾|挣扎)着(?:有)?$/;
const SAFE =
  /体验|平稳|风平浪静|例行|正常|救[起出上下回]|获救|脱险|平安|安全(?!隐患|受)|上岸|靠岸|转移(?:完|到)|接[到回]|无(?:生命)?危险|演练/;
const outThere = (text: string, numbers: readonly NumberToken[], danger: RarePattern, where: RegExp): Mention[] =>
  danger.isIn(text)
    ? numbers
        .filter(({ start, end }) => {
          const near = text.slice(Math.max(0, start - REACH), end + REACH);
          return (
            where.test(text.slice(Math.max(0, start - 14), start)) &&
            /^(?:余|多|来)?[名个位号人]/.test(text.slice(end, end + 3)) &&
            danger.isWithin(near) &&
            !SAFE.test(near)
          );
        })
        .map((token) => build('atRisk', token, token.end + 1))
    : [];

/** 塌方把里面的人全堵住了。……洞内33人: who is counted within once the way out is shut is trapped. */
export const readShutIn = (text: string, numbers: readonly NumberToken[]): Mention[] =>
  numbers.length === 0
    ? []
    : [
        ...inTheWater(text, numbers),
        ...aboardACrash(text, numbers),
        ...outThere(text, numbers, ADRIFT, ON_BOARD),
        ...outThere(text, numbers, CUT_OFF, PERCHED),
        ...outThere(text, numbers, SUNK, AFLOAT),
        ...stuckOn(text, numbers),
        ...shutIn(text, numbers),
      ];

const shutIn = (text: string, numbers: readonly NumberToken[]): Mention[] =>
  SHUT.all(text)
    .slice(0, MOST)
    .flatMap(({ index, 0: shut }): Mention[] => {
      const from = index + shut.length;
      const before = numbers.findLast(({ end }) => end <= index && index - end < 24);
      if (before && ALL_WITHIN.test(text.slice(before.end, index)) && !FREED.test(text.slice(index, index + REACH)))
        return [build('atRisk', before, before.end + 1)];
      const token = numbers.find(
        ({ start, end }) =>
          start >= from &&
          start - from < REACH &&
          PERSONS.test(text.slice(end, end + 6)) &&
          COUNTED_WITHIN.test(text.slice(Math.max(0, start - 14), start)),
      );
      if (!token || FREED.test(text.slice(from, token.end + REACH))) return [];
      return [build('atRisk', token, token.end + 1)];
    });
