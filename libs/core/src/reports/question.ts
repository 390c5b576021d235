import { RarePattern } from '../severity/words/rare-pattern.js';
import type { Document } from '../severity/text/document.js';
import type { FoundWords, WordHit } from '../severity/words/found-words.js';

const TITLE_ASKS = /^(?:关于)?(?:请?咨询|请问|问一?下|问问|求问|想问|询问|请教|求助一下)|(?:咨询|疑问)$|[?吗呢]$/;

/** 能不能: asked for as a favour or as to what holds; what follows tells. */
const SOFT = /^(?:能不能|能否|可否|可不可以|麻烦|应该|核实)$/u;
/** 能不能修一修, 让, 派人来: asked of whoever can. */
const ASKED_TO_ACT =
  /^[^,。;!?]{0,16}?(?:(?<!申)请(?!问|教)|让|像|留[一个块出]|关[怀心爱]|少[一点些]|有[个一]|要[求相有派]|帮(?!扶)|把|别|不要|尽快|尽早|早[点日]|快点|加[^入装名急]|增|派|管(?!理)|修(?!改)|清|拆|查[查处一]|解决|处理|整|安排|关[注停小闭一]|停[止一]|调[查整高低解]|出面|出台|重视|考虑|取消|恢复|一次|开通|设[立置]|延[长期]|换[个成一]|严|督|治|限|改[善变成造正]|给[^个]|给个?(?:我|老百姓|村|条|活|机会)|干点|照顾|建[个一设]|来[人个]|优化|降)/u;
/** A longer text tells more than it asks. */
const WITHIN = 140;
const ANSWERED =
  /^[^,。;!?]{0,6}给(?:个|出|一个)?(?:明确|准确|确切)?的?(?:说法|准信|准话|答复|答案|解释|回复|时间|日期)|^[^,。;!?]{0,6}告知/u;

/** 请相关部门说一下: nothing but an answer is wanted, of whomever. */
const TOLD =
  /^[^,。;!?]{0,8}(?:说(?:一下|一说|明|清楚)|讲(?:一下|一讲|明|清楚)|告知|解答|答复|回复|给个?(?:话|准信|准话|明白话|回话))/u;

/** That an answer is asked for does not tell what is asked. */
const ANSWER_ASKED = /(?:能不能|能否|可否|可不可以)[^,。;!?]{0,6}给/u;

/** How something is done, where, by whom, with what; whether it may be done. */
const PRACTICAL =
  /(?<!到底)(?!管不管|理不理|办不办|有没有)(\p{Script=Han}{1,2})[不没]\1|(?:会|能|可|要|该)不(?:会|能|可|要|该)|(?:怎么|如何|怎样)(?:办理?|交|缴|领|取|算|换|补|查询?|转|报|开|申[请报领]|提取|预约|落户|计算|参[保加]|登记|注册|认定|收费|[^,。?]{0,6}(?:手续|流程|比例|标准))|(?:去|在|到|找|上|往|归|由)哪(?:里|儿|个|家|办|领|交|补|报|约|买|开|查)?|找谁办|哪个(?:部门|窗口|单位|科室|派出所|点)|(?:要|带|准备|提供|需要?)(?:些)?(?:啥|什么|哪些)|多少(?:钱|天|年|岁|分|一?次|元|个)|算不算|(?:还|要|是|能|可|会|给|退|算|用|收|发|让)(?:不|没)(?:能|要|是|可以|会|给|退|算|用|收|发|让)|可不可以|能否|有没有(?!相关|人|单位|部门|有关|领导|谁)|[定出开改]了(?:没有?|吗)|几(?:月|号|点|天|年|分|岁|次|折)|多久|多长时间|啥时候|什么时[候间]|[吗么][?]|(?<!得)不[?]|吗,|几个(?:部门|窗口|工作日|月能)/u;
/** Asked in anger, and not to know. */
const RHETORICAL =
  /为什么|为何|为啥|凭什么|凭啥|难道|怎么(?:啦|还|就|又|能|会|可能|这么|那么|老|总|都|没)|什么时候才|何时才|几时才|(?:到底|究竟)[^,。?!]{0,8}(?:谁[管来]|要|还)|哪里有|谁[来管]|算什么|算啥|算不算[^,。?!]{0,4}(?:骗|欺诈|违|乱|霸王|侵|强|宰|忽悠|歧视|失职|敷衍)|合适吗|贴着玩|行吗|是不是(?:有点|太|应该|该)|重视|困难(?!人员|群众|家庭|补)|遭遇|阻挠|刁难|混乱|合法|合规|[办领取用进]不了|合理|应该吗|对吗|像话|良心|还有王法|天理|没人|无人[管问理修]|投诉|举报|反映|心痛|不知怎么|不知道怎么|跑了|[两三四五六几]趟/u;

/** Nothing is asked for but what holds. */
const asksOnlyToKnow = (text: string, found: FoundWords): boolean =>
  found.find('plea').every(({ word, end }) => {
    const [behind = ''] = text.slice(end, end + 20).split('\n');
    if (TOLD.test(behind)) return true;
    return SOFT.test(word) && (ANSWERED.test(behind) || !ASKED_TO_ACT.test(behind));
  });

/** 开不开门: either of two, and no refusal. */
const isEither = (text: string, { start, word }: WordHit): boolean =>
  /^[不没]/u.test(word) && start > 0 && text.charAt(start - 1) === text.charAt(start + 1);
const isGrievance = (text: string, found: FoundWords): boolean =>
  found.find('grievance').some((hit) => !isEither(text, hit));

/** 什么时候才能通水, 停了四天了: asked by somebody who has waited. */
const ASKED_IN_ANGER = new RarePattern(
  /(?:什么时候|何时|几时|哪天)才|[停断]了?[^,。!?]{0,3}[两三四五六七八九几\d]+多?天/u,
);
/** 请公交公司处理: somebody is to do something about somebody. */
const ACTION_ASKED =
  /(?:^|[,。!?;\n])[^,。!?]{0,6}(?<!申)请(?!问|教)[^,。!?]{1,12}(?:处理|查[一处清]?|介入|管[一管]|整治|来看|督促|给[^,。!?]{0,8}交代|制止|纠正|整改|出面)/u;

/** Asked in the title, or asked in the text without a grievance told. */
export function isQuestion(document: Document, text: string, found: FoundWords): boolean {
  const asks = found.has('asksToKnow') && !ASKED_IN_ANGER.isBetween(document.text, 0, text.length);
  const isGrieved = isGrievance(text, found);
  if (TITLE_ASKS.test(document.text.slice(0, document.titleEnd).trimEnd())) return asks || !isGrieved;
  if (isGrieved || ACTION_ASKED.test(text)) return false;
  if (asks && !found.has('plea')) return true;
  if (text.length - document.titleEnd > WITHIN || (!asks && !found.has('ask') && !found.has('plea'))) return false;
  return asksOnlyToKnow(text, found) && PRACTICAL.test(text.replace(ANSWER_ASKED, '')) && !RHETORICAL.test(text);
}
