import type { Mention } from '../measures.js';
import { readNumeral } from '../numerals/chinese-numerals.js';
import { RarePattern } from '../words/rare-pattern.js';

const NUMBER = '\\d{1,6}|[〇零一二两三四五六七八九十百千万]{1,6}';
const UNIT = '[余多]?[名人位例个]?(?:死亡|遇难|死|伤)?';
/** “十九人”应为“十人”; 死亡19人系10人之误 */
const MISPRINT = new RarePattern(
  new RegExp(
    `[“"「](?<wrong>${NUMBER})${UNIT}[”"」](?:一处|字样|的表述|的说法)?,?(?:有误,|系笔误,|错误,|不准确,)?(?:应|实)(?:当|该|际)?(?:改?为|是|作)[“"「]?(?<right>${NUMBER})`,
  ),
);

/** 将“四人遇难”误排为“十四人遇难” */
const MISPRINTED = new RarePattern(
  new RegExp(
    `误(?:将|把)[“"「](?:死亡?|遇难)?(?<first>${NUMBER})${UNIT}[^”"」。!?\\n]{0,8}[”"」][^,。;!?\\n“"「]{0,2}(?:写|排|录|印|登|发|报|打)(?:作|为|成)[“"「](?:死亡?|遇难)?(?<then>${NUMBER})|[“"「](?<right>${NUMBER})${UNIT}[^”"」。!?\\n]{0,8}[”"」]误(?:排|写|录|印|登|发|报|打|植)[^“"「,。;!?\\n\\d]{0,3}[“"「](?<wrong>${NUMBER})`,
  ),
);

/** A number that is put right by itself: what it counted is told where it stood. */
export const readMisprint = (text: string, known: readonly Mention[]): Mention[] =>
  known.length === 0
    ? []
    : [...MISPRINT.all(text), ...MISPRINTED.all(text)].flatMap(({ index, 0: words, groups }): Mention[] => {
        const [wrong, right] = [
          readNumeral(groups?.['wrong'] ?? groups?.['then']),
          readNumeral(groups?.['right'] ?? groups?.['first']),
        ];
        const first = known.find((m) => m.low === wrong && m.low > 0);
        if (!first || right === undefined) return [];
        const [stated, low, high] = [right, right, right];
        return [
          { ...first, kind: 'total', stated, low, high, corrected: true, start: index, end: index + words.length },
        ];
      });
