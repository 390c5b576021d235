import type { SourceView } from '@huiying/contract';

export type Health = SourceView['health'];

/** What needs a person first; what is as it should be last. */
export const HEALTHS: readonly Health[] = ['failing', 'silent', 'paused', 'held', 'new', 'ok'];

/** What `SourceHealth` a page shows, and which words it looks for. */
export interface SourceFilter {
  readonly health: Health | 'all';
  readonly words: string;
}

const rank = ({ health }: SourceView): number => HEALTHS.indexOf(health);

/** The gravest first; in one health by name, so that a row keeps its place from refresh to refresh. */
export const inOrder = (sources: readonly SourceView[]): SourceView[] =>
  sources.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'zh-CN') || a.id.localeCompare(b.id));

export function matching(sources: readonly SourceView[], { health, words }: SourceFilter): SourceView[] {
  const wanted = words.toLowerCase().split(/\s+/u).filter(Boolean);
  return sources.filter((source) => {
    const text = `${source.name} ${source.url}`.toLowerCase();
    return (health === 'all' || source.health === health) && wanted.every((word) => text.includes(word));
  });
}

/** How many there are of each health, those that occur only, in the order of the page. */
export const countsOf = (sources: readonly SourceView[]): { health: Health; n: number }[] =>
  HEALTHS.map((health) => ({ health, n: sources.filter((source) => source.health === health).length })).filter(
    ({ n }) => n > 0,
  );
