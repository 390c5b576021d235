/** What a number may still belong to: 累计死亡 3人. */
const COUNTED_NEXT =
  '(?<![无有])死亡|遇难|身亡|丧生|受伤|重伤|轻伤|失联|失踪|被困|中毒|确诊|疏散|转移|撤离|安置|人数|人员|损失|面积|[为达至到共约近计已有致成超逾余第是]';
/** 11人受伤: a number with what became of those it counts. */
const OF_ITS_OWN =
  '\\d{1,5}[人名例个位][^ \\u3000,，。;；!！?？\\n\\d]{0,8}(?:死|亡|伤|遇难|失联|失踪|被困|获救|送医|住院|入院|治疗|出院|被带|被抓|被拘)';
/** 两村打起来了 锄头都抄上了: a blank between two runs of words, not one within a name or between letters set apart. */
const CLAUSE_BLANK = new RegExp(
  `(?<=[一-龥\\d]{3})(?<!\\d)[ \\u3000](?=[一-龥]{3}|${OF_ITS_OWN}|(?<!(?:${COUNTED_NEXT})[ \\u3000])\\d{1,5}[一-龥])`,
  'g',
);
const COMMA = /[,，、]/g;

const countOf = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0;

/** 3人受伤.县里已派人: a full stop of another keyboard. */
const OTHER_STOP = /(?<=[一-龥”）)])\.(?=[一-龥“（(\s]|$)/g;

/**
 * Of the same length, with a comma for every blank that ends a clause: many who write on a telephone put no other. A text
 * with more commas than such blanks keeps them: there they are of its setting.
 */
export function withChineseMarks(text: string): string {
  const stopped = text.includes('.') ? text.replace(OTHER_STOP, '。') : text;
  if (!text.includes(' ') && !text.includes('\u3000')) return stopped;
  const blanks = countOf(CLAUSE_BLANK, stopped);
  return blanks === 0 || blanks < countOf(COMMA, stopped) ? stopped : stopped.replace(CLAUSE_BLANK, '，');
}
