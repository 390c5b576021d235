import { editableContent, type IncomingReport, mayBeEdited, namesOf } from '@huiying/core';

/**
 * Parts a batch so that no part holds two wordings of one report: the later one is taken in after the earlier, as its
 * edit. What repeats a report word for word stays beside it.
 * @returns the parts, in order; one in most cases
 */
export function wordingRounds<R extends { readonly incoming: IncomingReport }>(reports: readonly R[]): R[][] {
  const rounds: R[][] = [];
  let wordings = new Map<string, string>();
  for (const report of reports) {
    const names = namesOf(report.incoming);
    const wording = editableContent(report.incoming.title, report.incoming.text);
    const rewords = names.some((name) => wordings.has(name) && wordings.get(name) !== wording);
    if (rounds.length === 0 || (rewords && mayBeEdited(report.incoming))) {
      rounds.push([]);
      wordings = new Map();
    }
    rounds.at(-1)?.push(report);
    for (const name of names) if (!wordings.has(name)) wordings.set(name, wording);
  }
  return rounds;
}
