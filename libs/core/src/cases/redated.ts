import type { JudgedReport } from '../reports/report.js';
import type { Instant } from '../time/instant.js';

/**
 * An edited report, dated as its new words are: the date of the wording before says when the report appeared, not when
 * the new facts became known.
 * @param publishedBefore date of the wording before; null when it had none
 */
export function redated(report: JudgedReport, publishedBefore: Instant | null): JudgedReport {
  const { published } = report.incoming;
  const isNewDate = published !== null && publishedBefore !== null && published.at > publishedBefore;
  return isNewDate ? report : { ...report, incoming: { ...report.incoming, published: null } };
}
