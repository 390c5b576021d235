import { topicsAt } from '../policy/topics-at.js';
import { type JudgingRules, preparedFor } from '../reports/judging-rules.js';
import { concernsUs } from '../reports/place.js';
import type { Unit } from '../policy/unit.js';
import { classify, type ReportText } from '../severity/classify.js';
import { type Document, quoteAt, readDocument } from '../severity/text/document.js';
import { foldText } from '../severity/text/fold-text.js';
import type { GradeReason, Judgement } from '../severity/judgement.js';
import type { Field, MeasureName } from '../severity/measures.js';
import { wordsOf } from '../severity/words/rule-words.js';
import type { SeverityRules } from '../severity/severity-rules.js';

export interface ReportWords extends ReportText {
  readonly title: string;
  readonly scope: 'local' | 'wide';
}

/** Words of a report that its judgement rests on, with offsets in the title or the text as given. */
export interface Evidence {
  readonly field: Field;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly stands: 'measure' | 'event' | 'concern' | 'class' | 'place' | 'unit';
  readonly measure?: MeasureName;
  readonly value?: number;
  readonly of?: string;
  readonly rule?: string;
  readonly citation?: string;
  readonly setAside?: string;
  /** Which guard did. */
  readonly guard?: string;
}

type Place = Omit<Evidence, 'stands'>;

/** Event words beyond these only repeat what is marked already. */
const MOST_EVENT_WORDS = 6;

/**
 * Reads a report as the rules read it now and says where in its words everything rests: pure, and as fast as judging it.
 * Nothing here is stored; a changed rule shows other marks than the judgement of then, which the caller can tell by
 * comparing the two.
 */
export function readEvidence(
  report: ReportWords,
  rules: JudgingRules,
): { readonly judgement: Judgement; readonly ours: boolean; readonly evidence: readonly Evidence[] } {
  const { title, text, publishedAt } = report;
  const judgement = classify({ title, text, publishedAt }, rules.severity, topicsAt(rules.pack, publishedAt));
  const document = readDocument(title, text);
  const place = concernsUs(
    document,
    report.scope,
    { kind: judgement.concern, quote: judgement.concernQuote },
    preparedFor(rules).places,
  );
  const counted = [...measuresIn(judgement), ...eventWordsIn(document, judgement, rules.severity)];
  const evidence = [
    ...counted,
    ...statesIn(document, judgement, new Set(counted.map(({ quote }) => quote))),
    ...setAsideIn(document, judgement),
    ...placesOf(document, judgement.concernQuote, { stands: 'concern', of: judgement.concern }),
    ...classWordsIn(judgement),
    ...placesOf(document, place.because, { stands: 'place' }),
    ...unitsIn(document, rules.units),
  ];
  return { judgement, ours: place.ours, evidence: evidence.toSorted((a, b) => a.start - b.start) };
}

function measuresIn({ evidence, because }: Judgement): Evidence[] {
  return evidence.map((found) => ({ ...found, stands: 'measure' as const, ...clauseOf(because, found.quote) }));
}

const clauseOf = (because: readonly GradeReason[], quote: string): Pick<Evidence, 'rule' | 'citation'> => {
  const reason = because.find((each) => each.quote === quote);
  return reason ? { rule: reason.rule, citation: reason.citation } : {};
};

const setAsideIn = (document: Document, { setAside }: Judgement): Evidence[] =>
  setAside.flatMap(({ quote, reason, guard }) =>
    placesOf(document, quote, { stands: 'measure', setAside: reason, guard }),
  );

/** Words of the type that was found; where none was, words that are themselves the reason of the level. */
function eventWordsIn(document: Document, { eventType, because }: Judgement, rules: SeverityRules): Evidence[] {
  if (eventType === null) return [];
  const words = wordsOf(rules);
  const hits = words.lists
    .scan(document.text)
    .find('events')
    .filter(({ word }) => words.typesOfWord.get(word)?.some(({ id }) => id === eventType));
  return hits.slice(0, MOST_EVENT_WORDS).map(({ word, start }) => {
    const place = quoteAt(document, start, start + word.length);
    return { ...place, stands: 'event' as const, of: eventType, ...clauseOf(because, place.quote) };
  });
}

/** What the level rests on beside figures and words of the type: a state of affairs, or what it sounds like. */
const statesIn = (document: Document, { because, eventType }: Judgement, known: ReadonlySet<string>): Evidence[] =>
  because
    .filter(({ quote }) => !known.has(quote))
    .flatMap(({ quote, rule, citation }) =>
      placesOf(document, quote, { stands: 'event', ...(eventType !== null && { of: eventType }), rule, citation }),
    );

const classWordsIn = ({ classBecause, handlingClass: of }: Judgement): Evidence[] => {
  if (classBecause.rule !== 'words') return [];
  const { field, start, end, quote } = classBecause;
  return [{ field, start, end, quote, stands: 'class', of }];
};

const unitsIn = (document: Document, units: readonly Unit[]): Evidence[] =>
  units.flatMap(({ id, name, aliases }) =>
    [name, ...aliases]
      .filter((word) => word.length > 1)
      .flatMap((word) => placesOf(document, word, { stands: 'unit', of: id }))
      .slice(0, 1),
  );

/** The first place of words in the title or the text, however they are written there. */
function placesOf(document: Document, quote: string, about: Omit<Evidence, keyof Place> & Partial<Place>): Evidence[] {
  const words = foldText(quote).text;
  const start = words === '' ? -1 : document.text.indexOf(words);
  return start < 0 ? [] : [{ ...about, ...quoteAt(document, start, start + words.length) }];
}
