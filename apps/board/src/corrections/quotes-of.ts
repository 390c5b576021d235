import type { EvidenceMark, ReportView } from '@huiying/contract';

/** Different words of reports that stand for something; of what, where that is said. */
export function quotesOf(reports: readonly ReportView[], stands: EvidenceMark['stands'], of?: string | null): string[] {
  const marks = reports.flatMap(({ reading }) => reading?.marks ?? []);
  const fitting = marks.filter((mark) => mark.stands === stands && (of === undefined || mark.of === of));
  return [...new Set(fitting.map(({ quote }) => quote))];
}
