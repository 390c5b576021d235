import { RarePattern } from '../words/rare-pattern.js';
import type { ClassReason, ConcernKind } from '../judgement.js';
import type { HandlingClass, Severity } from '../severity.js';

const MISTAKEN = new RarePattern(/煽动|抹黑|造谣|歪曲|诋毁|攻击党|地域黑|造谣生事/);
const SUGGESTION = new RarePattern(/建议|提议|希望能?(?:增设|增加|开通|延长|完善|优化)|献计|金点子/);
const MAJOR = new RarePattern(
  /贪污|腐败|受贿|黑社会|涉黑|保护伞|强拆|暴力|拖欠.{0,6}工资|集体上访|群体|上百(?:户|人|名)|数百|几百(?:户|人|名)|全体业主|污染|有毒|安全隐患|危房|生命安全|非法集资|诈骗|烂尾|违法|假药|食品安全/,
);
const UNSURE = new RarePattern(/请问|咨询|是否|是不是|什么时候|何时|政策|能不能|可不可以|怎么办理|如何办理|听说/);

type ClassProposal = { readonly handlingClass: HandlingClass } & (
  | { readonly rule: Exclude<ClassReason['rule'], 'words'> }
  /** Folded offsets of the words that decided. */
  | { readonly rule: 'words'; readonly at: readonly [start: number, end: number] }
);

/**
 * One of the five classes of 国办发〔2016〕80号, or `emergency` for an event in being, with what decided it. A proposal: a
 * person decides.
 */
export function proposeHandlingClass(text: string, concern: ConcernKind, severity: Severity): ClassProposal {
  const byWords = (handlingClass: HandlingClass, words: RarePattern): ClassProposal | undefined => {
    const found = words.first(text);
    return found ? { handlingClass, rule: 'words', at: [found.index, found.index + found[0].length] } : undefined;
  };
  if (severity !== 'none') return { handlingClass: 'emergency', rule: 'level' };
  if (concern === 'incident') return { handlingClass: 'emergency', rule: 'concern' };
  const mistaken = byWords('mistaken-view', MISTAKEN);
  if (mistaken) return mistaken;
  if (concern === 'rumour') return { handlingClass: 'misunderstanding', rule: 'concern' };
  const major = byWords('major-problem', MAJOR);
  if (major) return major;
  if (concern === 'question') return { handlingClass: 'misunderstanding', rule: 'concern' };
  const unsure = concern === 'complaint' ? undefined : byWords('misunderstanding', UNSURE);
  return (
    byWords('constructive-opinion', SUGGESTION) ??
    unsure ?? { handlingClass: 'practical-difficulty', rule: 'otherwise' }
  );
}
