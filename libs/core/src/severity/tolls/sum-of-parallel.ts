import type { Mention } from '../measures.js';
import { addedUp } from './added-up.js';
import { groupBySentence, type Span } from '../text/sentences.js';

/** 厢货司机及副驾 of 厢货司机及副驾2人死亡 */
const SUBJECT = /(?:^|[,、;:。\n])(?:而|另外?有?|还有)?([一-龥A-Za-z\d#·]{2,14})$/;
/** Who reports, when, and how many in all: no place and nobody of whom a part is told. */
const NO_SUBJECT =
  /[说称报传讲喊数]|此前|目前|截[至止]|已|共|又|再|其中|[昨今前]|日|\d时|点|年|月|天|晚|上午|下午|凌晨|随后|以?后|先|事故|灾害|灾情|造成|导致|致|累计|新增|网|家属|官方|媒体|有人|次|统计|核实|确认|核定|初步|最终|实际|死者|遇难者|伤者|伤员|患者|至少|全|总|合计|均|都|仍|还|里$|中$|人员$|人数|爆炸|火灾|起火|着火|追尾|相撞|碰撞|侧翻|坍塌|垮塌|塌方|冒顶|透水|中毒|触电|溺|踩踏|泄漏|地震|坠[江河崖桥楼落]|不治|无效|抢救/;
/** Where one place or one sort of people is named for sure: enough for two of them. */
const PLACE_OR_SORT =
  /(?:村|镇|乡|县|区|街道|社区|寨|屯|组|坝|湾|沟|坪|坡|庄|营|岭|塘|堡|冲|岔|峪|洼|坑|岗|车|船|艇|舱|室|楼|层|单元|厂|矿|车间|工区|班组|队|公司|司机|副驾|驾驶员|乘客|旅客|乘务员|船员|游客|学生|教师|老师|工人|村民|居民|住户|租客|职工|员工|矿工|民工|行人|路人|群众|民警|消防员|老人|儿童|孩子|妇女|男性|女性|保安|顾客|店员|摊主|摊贩|商贩|商户|店主|车主|房主|业主|食客|患者|医生|护士|幼儿|家长|渔民|农民|牧民|师生|工友|师傅)(?:上|内|里|中|方|方面|驾乘|司乘)?$|^[甲乙丙丁]方$/;
const ONE_OF_SEVERAL =
  /转入|转院|转来|两起|\d起|[三四五六]起|分别|各|一起|共(?!涉|同)|合计|总计|累计|其中|包括|死者|遇难者|全[省市县区镇乡村]/;
/** Some of them may be counted at both places. */
const TWICE =
  /^[^!?\n]{0,30}?[两三四五]起(?:事故|车祸|火灾)?(?:合计|均|都|互|各)|^[^。!?\n]*(?:转入|转院|转来|转至|重复|互不相|相距|无关联)/;
const OPENS = /(?:造成|导致|致|^|[,、;:\n])$/;
const UNIT_AND_STOP = /^[名人位口个例具]?[,、;\n](?:而|另外?有?|还有)?(?:[一-龥]{1,6}、){0,3}$/;
const MOST_PARTS = 8;
const BEFORE = 18;
const OF_PEOPLE: ReadonlySet<Mention['measure']> = new Set([
  'deaths',
  'missing',
  'seriouslyInjured',
  'injured',
  'poisoned',
  'atRisk',
  'evacuated',
]);

interface Part {
  readonly mention: Mention;
  /** What stands before the number. */
  readonly subject: string;
  /** Whom or where the part is told of. */
  readonly who: string;
}

/** 302室一对老夫妻遇难，402室2名租客死亡; 3名工人死亡，2名村民死亡: whom a number counts tells the parts apart as well. */
const WHO_DIED =
  /^(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[名个位]([一-龥]{2,6}?)(?:当场|不幸|先后|均|全部)*(?:死亡|遇难|身亡|丧生|罹难|牺牲|殉职)$/;

function partOf(text: string, mention: Mention): Part | undefined {
  const who = WHO_DIED.exec(text.slice(mention.start, mention.end))?.[1];
  if (who !== undefined && OPENS.test(text.slice(Math.max(0, mention.start - 3), mention.start)))
    return NO_SUBJECT.test(who) ? undefined : { mention, subject: '', who };
  const subject = SUBJECT.exec(text.slice(Math.max(0, mention.start - BEFORE), mention.start))?.[1];
  return subject === undefined || NO_SUBJECT.test(subject) ? undefined : { mention, subject, who: subject };
}

const isNext = (text: string, last: Part, next: Part): boolean =>
  next.who !== last.who && UNIT_AND_STOP.test(text.slice(last.mention.end, next.mention.start - next.subject.length));

/** The longest row of parts that stand one right after the other. */
function rowOf(text: string, mentions: readonly Mention[]): readonly Part[] {
  let best: Part[] = [];
  let row: Part[] = [];
  for (const mention of mentions) {
    if (mention.start < (row.at(-1)?.mention.end ?? 0)) continue;
    const part = partOf(text, mention);
    const last = row.at(-1);
    row = part ? (last && isNext(text, last, part) ? [...row, part] : [part]) : [];
    if (row.length > best.length) best = row;
  }
  return best;
}

/** 1单元救出12人，死亡3人；2单元救出9人，死亡4人: what each place is told of ends at a semicolon. */
const LABEL =
  /^(?:(?:\d{1,2}|[一二三四五六七八九十东西南北A-D甲乙丙丁])[号#]?(?:单元|楼|栋|幢|层|车间|巷道?|工区|车厢?|船|矿|点|区|处|室|组|坑)|[一-龥]{1,4}(?:村|镇|乡|街道|社区|车间|楼|厂|矿|县))/;
const segmentOf = (text: string, { start }: Mention): number =>
  Math.max(...Array.from('。;!?\n:', (stop) => text.lastIndexOf(stop, start - 1))) + 1;

function summedSegments(text: string, mentions: readonly Mention[]): Mention | undefined {
  if (mentions.length < 2 || !text.includes(';')) return undefined;
  const told = mentions.filter((m) => m.measure === 'deaths' && m.low > 0 && m.kind === 'total');
  const begins = told.map((m) => segmentOf(text, m));
  const labels = begins.map((at) => LABEL.exec(text.slice(at, at + 10))?.[0]);
  const [first] = told;
  const last = told.at(-1);
  const isRow =
    new Set(begins).size === told.length &&
    new Set(labels).size === told.length &&
    !labels.includes(undefined) &&
    told.every((m, i) => i === 0 || /^[^。!?\n]*$/.test(text.slice(told[i - 1]?.end ?? 0, m.start)));
  if (!first || !last || told.length < 2 || !isRow) return undefined;
  const from = begins[0] ?? first.start;
  if (ONE_OF_SEVERAL.test(text.slice(Math.max(0, from - 20), last.end + 12))) return undefined;
  return addedUp(told);
}

/** 轿车内4人死亡，厢货司机及副驾2人死亡，面包车上4人死亡: clauses built alike, each of a subject of its own, where nobody counts them all. */
export function summedParallel(
  text: string,
  mentions: readonly Mention[],
  sentences: readonly Span[],
): Mention | undefined {
  let best: Mention | undefined = summedSegments(text, mentions);
  const told = mentions.filter((m) => OF_PEOPLE.has(m.measure) && m.kind !== 'none-stated' && m.low > 0);
  if (told.length < 2) return undefined;
  for (const group of groupBySentence(sentences, told)) {
    const row = rowOf(text, group);
    const first = row[0]?.mention;
    const last = row.at(-1)?.mention;
    if (!first || !last || row.length < 2 || row.length > MOST_PARTS) continue;
    if (row.length === 2 && !row.every(({ who }) => PLACE_OR_SORT.test(who))) continue;
    if (
      ONE_OF_SEVERAL.test(text.slice(Math.max(0, first.start - 36), last.end + 12)) ||
      TWICE.test(text.slice(last.end, last.end + 40))
    )
      continue;
    const sum = addedUp(row.map(({ mention }) => mention));
    // 全线死亡7人，甲厂死亡4人，乙厂死亡3人: a sum and its parts.
    if (!sum || row.some(({ mention }) => mention.low * 2 === sum.low && row.length > 2)) continue;
    if (!best || sum.low > best.low) best = sum;
  }
  return best;
}
