import { RarePattern } from '../words/rare-pattern.js';
import { isTold, type Mention } from '../measures.js';

/** 烧锅炉的陈某当场被炸死, 该市民当场身亡 */
const DEAD_AT_ONCE = new RarePattern(
  /(?<=[一-龥]某|该[一-龥]{2}|司机|驾驶员|男子|女子|老人|店主)(?:当场|当即)(?:被[^,。;!?\n\d]{0,3})?(?:死亡|身亡|[炸砸撞压烧淹打砍捅电]死)/,
);
/** 锅炉工李某当场死亡……2名重伤学生经抢救无效死亡: those who died in care are others. */
const IN_CARE = /(?:抢救|救治|医治)无效|不治|送医/;
/** ，一名女顾客被砸身亡, or 此案还导致一名老人…去世 in a later sentence: somebody else. */
const SOMEBODY_ELSE =
  /^,(?:另(?:外|有)?)?[^。;!?\n\d,]{0,8}$|[,。;\n](?:[^。;!?\n]{0,12}[,])?[^。;!?\n]{0,6}(?:还(?:导致|造成|致使?|有)|另(?:外|有)?)$/;
const WITHIN = 120;

/** One told of in words and one counted, of whom the telling says that they are two. */
export function readOneBeside(text: string, known: readonly Mention[]): Mention[] {
  const dead = known.filter((m) => m.measure === 'deaths' && m.low > 0);
  const [counted, other] = dead;
  if (!counted || other) return [];
  const isInCare = IN_CARE.test(text.slice(counted.start, counted.end));
  if (counted.low !== 1 && !isInCare) return [];
  return DEAD_AT_ONCE.all(text).flatMap((found): Mention[] => {
    const end = found.index + found[0].length;
    if (end > counted.start || counted.start - end > WITHIN || isTold(dead, { start: found.index, end })) return [];
    if (!isInCare && !SOMEBODY_ELSE.test(text.slice(end, counted.start))) return [];
    const low = counted.low + 1;
    return [{ ...counted, kind: 'total', stated: low, low, high: low, unsure: true, start: found.index }];
  });
}
