import type { SuggestedCase, SuggestionView } from '@huiying/contract';

export interface SuggestedMember {
  readonly one: SuggestedCase;
  /** Suggestions that connect it with earlier cases of the same event. */
  readonly links: readonly SuggestionView[];
}

/** More than two cases that suggestions connect, the earliest first. */
export interface SuggestedEvent {
  readonly key: string;
  readonly members: readonly SuggestedMember[];
}

export interface GroupedSuggestions {
  /** The largest first. */
  readonly events: readonly SuggestedEvent[];
  /** What connects only two cases, in the order given. */
  readonly pairs: readonly SuggestionView[];
}

const LEAST_OF_EVENT = 3;

/** A big event is told in many words, and each report may have opened a case: those are decided on together. */
export function groupedSuggestions(suggestions: readonly SuggestionView[]): GroupedSuggestions {
  const groups = connected(suggestions);
  return {
    events: groups
      .filter(isEvent)
      .map(toEvent)
      .toSorted((a, b) => b.members.length - a.members.length),
    pairs: suggestions.filter(({ case: one }) => !groups.some((group) => isEvent(group) && group.cases.has(one.id))),
  };
}

interface Group {
  readonly cases: Map<string, SuggestedCase>;
  readonly links: SuggestionView[];
}

const isEvent = ({ cases }: Group): boolean => cases.size >= LEAST_OF_EVENT;

function connected(suggestions: readonly SuggestionView[]): Group[] {
  let groups: Group[] = [];
  for (const link of suggestions) {
    const { case: one, otherCase: other } = link;
    const isMet = ({ cases }: Group): boolean => cases.has(one.id) || cases.has(other.id);
    const met = groups.filter(isMet);
    const cases = new Map([...met.flatMap((group) => [...group.cases]), [one.id, one], [other.id, other]]);
    groups = [
      ...groups.filter((group) => !isMet(group)),
      { cases, links: [...met.flatMap(({ links }) => links), link] },
    ];
  }
  return groups;
}

function toEvent({ cases, links }: Group): SuggestedEvent {
  const ordered = [...cases.values()].toSorted(isEarlier);
  const orderOf = new Map(ordered.map(({ id }, order) => [id, order]));
  const isLater = (id: string, other: string): boolean => (orderOf.get(id) ?? 0) > (orderOf.get(other) ?? 0);
  const linksOf = (id: string): SuggestionView[] =>
    links.filter(
      ({ case: a, otherCase: b }) => (a.id === id && isLater(id, b.id)) || (b.id === id && isLater(id, a.id)),
    );
  return { key: ordered[0]?.id ?? '', members: ordered.map((one) => ({ one, links: linksOf(one.id) })) };
}

const isEarlier = (a: SuggestedCase, b: SuggestedCase): number =>
  Date.parse(a.detectedAt) - Date.parse(b.detectedAt) || (a.id < b.id ? -1 : 1);
