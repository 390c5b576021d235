import type { ReportReading, ReportView } from '@huiying/contract';
import { quotesOf } from './quotes-of';

export interface ClassReason {
  /** What the rules propose, where a person decided otherwise. */
  readonly proposed: ReportReading['handlingClass'] | null;
  readonly quotes: readonly string[];
  /** What it rests on when no words of the text decided. */
  readonly rule: Exclude<ReportReading['classRule'], 'words'> | null;
  readonly concern: ReportReading['concern'];
}

/** Why a case has its handling class: what its first report says that is read so, else what the first report is read as. */
export function classReasonOf(reports: readonly ReportView[], handlingClass: string | null): ClassReason | null {
  const readings = reports.flatMap(({ reading }) => reading ?? []);
  const fitting = readings.find((reading) => reading.handlingClass === handlingClass);
  const reading = fitting ?? readings[0];
  if (!reading) return null;
  const { handlingClass: read, classRule, concern } = reading;
  return {
    proposed: fitting ? null : read,
    quotes: classRule === 'words' ? quotesOf(reports, 'class', read) : [],
    rule: classRule === 'words' ? null : classRule,
    concern,
  };
}
