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
const FREED = /(?:全部|悉数|都|均|全都)[^,。;!?\n\d]{0,6}(?:获救|救出|脱险|出来|撤[出离]|升井)/;

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

/** 塌方把里面的人全堵住了。……洞内33人: who is counted within once the way out is shut is trapped. */
export const readShutIn = (text: string, numbers: readonly NumberToken[]): Mention[] =>
  numbers.length === 0 ? [] : [...inTheWater(text, numbers), ...aboardACrash(text, numbers), ...shutIn(text, numbers)];

const shutIn = (text: string, numbers: readonly NumberToken[]): Mention[] =>
  SHUT.all(text)
    .slice(0, MOST)
    .flatMap(({ index, 0: shut }): Mention[] => {
      const from = index + shut.length;
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
