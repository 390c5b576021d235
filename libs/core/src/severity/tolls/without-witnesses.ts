import type { Mention } from '../measures.js';
import { RarePattern } from '../words/rare-pattern.js';

/** 家属称, 目击者说, 家长们反映: whoever was there or fears for somebody. */
const WITNESS = new RarePattern(
  /(?:家属|家长|亲属|目击者|目击群众|网友|网民|村民|邻居|群众|居民|工友|路人|围观者|知情人士?|有人|老乡|旁人)(?:们|代表)?(?!无恙|平安|情绪)[^,。;!?\n\d“"「]{0,6}?(?:坚称|声称|称|说|反映|讲|认为|估计|怀疑|喊|以为|猜测|转述|举报|念|列了?|开列|提供|拿出)/,
);
/** 医院回应, 医生告诉记者, 公安清点后: whoever counted. */
const COUNTED =
  /(?:医院|医生|大夫|院方|急诊科?|卫健[委局]?|卫生局|警方|交警|公安(?:机关|局)?|民警|消防(?:员|队|部门|支队|大队|救援[^,。;!?\n]{0,6})?|应急(?:管理)?[局厅部]?(?:门)?|指挥部|指挥长|官方|[省市县区镇]政府|街道办?|镇里|调查组|工作组|法医|殡仪馆)[^。!?\n“"「\d]{0,14}(?:说|称|回应|告诉|介绍|证实|确认|通报|公布|核[实对查定]|统计|清点|出示|出具|记录|登记|澄清|查[明实]|:)[^。!?\n]{0,40}$/;
/** Who is not found yet may be one of those whom the family counts. */
const STILL_SOUGHT =
  /(?:搜救|搜寻|救援|打捞)[^,。;!?\n]{0,6}(?:仍|还|正|继续|持续)|(?:仍|还|正)在(?:全力)?(?:搜|救|打捞)|下落不明|(?:仍|还|尚)有[^,。;!?\n]{0,8}(?:失联|失踪|被困|被埋)/;
const REACH = 60;
const SENTENCE = /[^。!?\n]*$/;
const OF_THE_ILL: ReadonlySet<Mention['measure']> = new Set(['injured', 'poisoned', 'cases', 'seriouslyInjured']);

type Source = 'witness' | 'counted' | undefined;
function sourceOf(text: string, { start }: Mention): Source {
  const before = SENTENCE.exec(text.slice(Math.max(0, start - REACH), start))?.[0] ?? '';
  const counted = COUNTED.exec(before);
  const witness = WITNESS.isWithin(before);
  if (!counted) return witness ? 'witness' : undefined;
  return WITNESS.isWithin(before.slice(counted.index)) ? 'witness' : 'counted';
}

const isAlike = (one: Mention, other: Mention): boolean =>
  one.measure === other.measure || (OF_THE_ILL.has(one.measure) && OF_THE_ILL.has(other.measure));

/** 家属称屋里12人没出来，医院回应5人死亡: what a witness tells does not stand beside what was counted. */
export function withoutWitnesses(text: string, mentions: readonly Mention[]): readonly Mention[] {
  if (mentions.length < 2 || !WITNESS.isIn(text)) return mentions;
  const sources = mentions.map((m) => sourceOf(text, m));
  if (!sources.includes('witness') || !sources.includes('counted') || STILL_SOUGHT.test(text)) return mentions;
  const isAnswered = (m: Mention): boolean =>
    mentions.some((other, i) => sources[i] === 'counted' && isAlike(m, other) && other.low !== m.low);
  return mentions.filter((m, i) => !(sources[i] === 'witness' && m.low > 0 && isAnswered(m)));
}

/** 超过20人遇难？……造成9人死亡: a number that is only asked about, where another is told plainly. */
const ASKED = /^[名人位个]?[^,。;!\n\d]{0,8}\?/;
export function withoutAskedAbout(text: string, mentions: readonly Mention[]): readonly Mention[] {
  if (mentions.length < 2 || !text.includes('?')) return mentions;
  const asked = mentions.filter((m) => m.low > 0 && ASKED.test(text.slice(m.end, m.end + 12)));
  const isTold = (m: Mention): boolean =>
    mentions.some((o) => o.measure === m.measure && o.start > m.end && o.low !== m.low && !asked.includes(o));
  return asked.length === 0 ? mentions : mentions.filter((m) => !(asked.includes(m) && isTold(m)));
}
