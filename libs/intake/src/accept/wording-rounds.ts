import { editableContent, type IncomingReport, mayBeEdited, namesOf } from '@huiying/core';

/**
 * Parts a batch so that no part holds two wordings of one report: the later one is taken in after the earlier, as its
 * edit. What repeats a report word for word stays beside it.
 * @returns the parts, in order; one in most cases
 */
export function wordingRounds<R extends { readonly incoming: IncomingReport }>(reports: readonly R[]): R[][] {
  const rounds: R[][] = [];
  let named = new Map<string, IncomingReport>();
  for (const report of reports) {
    const { incoming } = report;
    const names = namesOf(incoming);
    if (rounds.length === 0 || (mayBeEdited(incoming) && names.some((name) => rewords(incoming, named.get(name))))) {
      rounds.push([]);
      named = new Map();
    }
    rounds.at(-1)?.push(report);
    for (const name of names) if (!named.has(name)) named.set(name, incoming);
  }
  return rounds;
}

/** Most names of a batch are borne by one report: its wording need not be looked at. */
const rewords = (later: IncomingReport, earlier: IncomingReport | undefined): boolean =>
  earlier !== undefined && wordingOf(later) !== wordingOf(earlier);

const wordingOf = ({ title, text }: IncomingReport): string => editableContent(title, text);
