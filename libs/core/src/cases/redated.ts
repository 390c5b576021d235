import type { JudgedReport } from '../reports/report.js';
import { dateOfEdit } from '../reports/wording.js';
import type { Instant } from '../time/instant.js';

/** An edited report, dated as its new words are. @param publishedBefore date of the wording before; null when it had none */
export function redated(report: JudgedReport, publishedBefore: Instant | null): JudgedReport {
  const { incoming } = report;
  return { ...report, incoming: { ...incoming, published: dateOfEdit(incoming.published, publishedBefore) } };
}
