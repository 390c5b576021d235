import { type ClauseKind, kindOf, LONGEST_FORMULA, OFFICES } from './clause-kind.js';
import { withChineseMarks } from '../severity/text/chinese-marks.js';
import { foldText, type FoldedText, originalSpan } from '../severity/text/fold-text.js';

export interface Clause {
  readonly kind: ClauseKind;
  /** Folded: half width, no blanks. */
  readonly text: string;
  /** As written. */
  readonly quote: string;
}

/** Folded characters that clauses have together. */
export const lengthOf = (clauses: readonly Clause[]): number => clauses.reduce((sum, { text }) => sum + text.length, 0);

/** A longer reply is judged by its beginning; what it says is said there. */
const READ_TO = 20_000;
const LONGEST_QUOTE = 120;

const STOPS = '。!?;,\n~';
const SIGNATURE = new RegExp(`^[^,的了是为已将被并对在未请令属于到至有不可应须]{2,20}(?:${OFFICES})$`, 'u');

/** Clauses between commas and full stops, empty ones left out; linear in the length. */
export function clausesOf(reply: string): Clause[] {
  const original = reply.slice(0, READ_TO);
  const folded: FoldedText = { ...foldText(withChineseMarks(original)), original };
  const clauses: Clause[] = [];
  let start = 0;
  for (let i = 0; i <= folded.text.length; i += 1) {
    if (i < folded.text.length && !endsClause(folded.text, i)) continue;
    if (i > start) clauses.push(clauseAt(folded, start, i));
    start = i + 1;
  }
  return withSignature(clauses.filter((clause) => LETTERS.test(clause.text)));
}

const LETTERS = /[\p{L}\p{N}]/u;

function endsClause(text: string, at: number): boolean {
  const char = text.charAt(at);
  if (char === ':') return !/[\d/]/.test(text.charAt(at + 1)) && !/[话线码址箱号]/.test(text.charAt(at - 1));
  if (char === ',' && GROUPED.test(text.slice(Math.max(0, at - 1), at + 5))) return false;
  return STOPS.includes(char);
}

/** 8,600 */
const GROUPED = /^\d,\d{3}(?!\d)/u;

/** The name a citizen posts under, at the beginning of the reply or of its letter: “a1024”您好. */
const ADDRESSEE = /^["“”'‘’][^"“”'‘’,]{0,30}["“”'‘’]/u;
/** 现回复如下, a blank or nothing, and what it announces. */
const ANNOUNCEMENT = /^现?(?:将|就)?[^,如]{0,12}(?:回复|答复|反馈|说明)(?:情况)?如下:?(?=.)/u;
/** A date that closes a clause without a full stop before it. */
const CLOSING_DATE = /[:]?\(?(?:19|20)\d{2}[年.\-/]\d{1,2}[月.\-/]\d{1,2}日?\)?$/u;

function clauseAt(folded: FoldedText, start: number, end: number): Clause {
  const whole = folded.text.slice(start, end);
  const bare =
    whole.length > LONGEST_FORMULA
      ? whole
      : whole.replace(ADDRESSEE, '').replace(ANNOUNCEMENT, '').replace(CLOSING_DATE, '');
  const text = bare === '' ? whole : bare;
  const { quote } = originalSpan(folded, start, Math.min(end, start + LONGEST_QUOTE));
  return { kind: kindOf(text), text, quote };
}

/** The name of an office at the end of a reply is no statement of it. */
function withSignature(clauses: Clause[]): Clause[] {
  const last = clauses.findLastIndex(({ kind }) => kind !== 'courtesy');
  const clause = clauses[last];
  if (clause?.kind !== 'substance' || !SIGNATURE.test(clause.text)) return clauses;
  return clauses.with(last, { ...clause, kind: 'courtesy' });
}
