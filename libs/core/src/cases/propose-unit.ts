import { madeOnce } from '../made-once.js';
import type { TopicFinding } from '../domains/keyword-domains.js';
import type { Unit } from '../policy/unit.js';
import { isCalled, wordsOfUnit } from '../policy/unit-words.js';
import { type Document, foldedTo, LONGEST_TITLE, readDocument } from '../severity/text/document.js';
import { foldText } from '../severity/text/fold-text.js';
import type { FoundWords } from '../severity/words/found-words.js';
import { WordLists } from '../severity/words/word-lists.js';

/** Field of work (主管领域) that answers for an event type: 谁主管谁负责. */
const FIELD_OF_EVENT: Readonly<Record<string, string>> = {
  work_safety: '安全生产',
  work_safety_extra: '安全生产',
  special_equipment: '市场监管',
  fire: '消防',
  road_traffic: '交通安全',
  urban_rail: '轨道交通',
  railway: '铁路',
  environment: '生态环境',
  geological: '自然资源',
  earthquake: '应急',
  flood: '水务',
  meteorological: '应急',
  forest_fire: '林业',
  public_health: '卫生健康',
  food_poisoning: '食品安全',
  occupational_poisoning: '职业健康',
  mass_incident: '公安',
  criminal: '公安',
};

/** The rule by which a unit is proposed, the strongest first. */
export type UnitRule = 'named' | 'event-type' | 'watch-topic' | 'topic' | 'domain' | 'district';

export interface ProposedUnit {
  readonly unitId: string;
  readonly rule: UnitRule;
  /** The words of the text, or the event type or domain, that it rests on. */
  readonly quote: string;
}

/** 属地管理、分级负责、谁主管谁负责: who should answer, and who should help, as a proposal with its reasons. */
export interface UnitProposal extends ProposedUnit {
  readonly supporting: readonly ProposedUnit[];
}

export interface Routable {
  readonly title: string;
  readonly text: string;
  /** Place of a hotline entry. */
  readonly place: string | null;
  readonly eventType: string | null;
  readonly domain: string | null;
  /** Fields of work that the text speaks of, best first. */
  readonly topics: readonly TopicFinding[];
  /** Units that the pack names for a watch topic the report falls under, with the words that show it. */
  readonly watched: readonly { readonly lead: readonly string[]; readonly quote: string }[];
}

const READ_TO = 2_000;
const MOST_SUPPORTING = 3;

/**
 * The unit that should answer: one that the text names, else one that answers for the event type, a watch topic, the
 * topic or the domain, else the district that the text names. The others that something points to support it. Undefined
 * when nothing points to any.
 * @param document title and text of the report, where they were folded already
 */
export function proposeUnit(
  report: Routable,
  units: readonly Unit[],
  document: Document = readDocument(report.title, report.text),
): UnitProposal | undefined {
  const { candidates, names, fields } = preparedFor(units);
  const said = fields.scan(`${report.title}\n${report.text.slice(0, READ_TO)}`);
  const found = [
    ...named(report, candidates, names.scan(namingText(report, document))),
    ...responsible(report, candidates, wordsIn(said, FIELDS)),
    ...districts(report, candidates, wordsIn(said, REGIONS)),
  ];
  const proposals = found.filter(({ unitId }, index) => found.findIndex((other) => other.unitId === unitId) === index);
  const [lead, ...others] = proposals;
  return lead && { ...lead, supporting: others.slice(0, MOST_SUPPORTING) };
}

/** Of the title all is read, which a document does not hold. */
const namingText = ({ title, text }: Routable, document: Document): string =>
  title.length > LONGEST_TITLE ? foldText(`${title}\n${text.slice(0, READ_TO)}`).text : foldedTo(document, READ_TO);

/** Units that the text calls by a name; the one whose field it is about first, then in the order of the text. */
function named({ topics }: Routable, units: readonly Unit[], found: FoundWords): readonly ProposedUnit[] {
  const hits = units.flatMap((unit) => {
    const [hit] = found.all(unit.id);
    const isItsField = topics.some(({ field }) => unit.domains.includes(field));
    return hit ? [{ unit, word: hit.word, at: hit.start, isItsField }] : [];
  });
  return hits
    .toSorted((a, b) => Number(b.isItsField) - Number(a.isItsField) || a.at - b.at)
    .map(({ unit, word }) => ({ unitId: unit.id, rule: 'named', quote: word }));
}

interface Prepared {
  /** Units that answer for something. */
  readonly candidates: readonly Unit[];
  /** Their words, by the id of the unit. */
  readonly names: WordLists;
  /** Their fields of work and their regions, one list each. */
  readonly fields: WordLists;
}

const FIELDS = 'fields';
const REGIONS = 'regions';
const wordsIn = (found: FoundWords, list: string): ReadonlySet<string> =>
  new Set(found.all(list).map(({ word }) => word));

/** Prepared once for a list of units, which never changes. */
const preparedFor = madeOnce((units: readonly Unit[]): Prepared => {
  const candidates = units.filter((unit) => unit.parent !== null && !unit.supervises);
  const names = new WordLists(Object.fromEntries(candidates.map((unit) => [unit.id, wordsOfUnit(unit)])));
  const fields = new WordLists({
    [FIELDS]: candidates.flatMap(({ domains }) => domains),
    [REGIONS]: candidates.flatMap(({ regions }) => regions),
  });
  return { candidates, names, fields };
});

function responsible(report: Routable, units: readonly Unit[], said: ReadonlySet<string>): readonly ProposedUnit[] {
  const { eventType, watched, topics, domain } = report;
  const inCharge = (field: string | undefined): Unit | undefined =>
    field === undefined ? undefined : units.find(({ domains }) => domains.includes(field));
  const ofEvent = inCharge(FIELD_OF_EVENT[eventType ?? '']);
  const ofTopic = topics.map((topic) => ({ topic, unit: inCharge(topic.field) })).find(({ unit }) => unit);
  const ofDomain = inCharge(domain ?? undefined);
  return [
    ...(ofEvent && eventType ? [{ unitId: ofEvent.id, rule: 'event-type' as const, quote: eventType }] : []),
    ...watched.flatMap(({ lead, quote }) =>
      lead
        .flatMap((name) => units.find((unit) => isCalled(unit, name)) ?? [])
        .map(({ id }) => ({ unitId: id, rule: 'watch-topic' as const, quote })),
    ),
    ...(ofTopic?.unit ? [{ unitId: ofTopic.unit.id, rule: 'topic' as const, quote: ofTopic.topic.quote }] : []),
    ...(ofDomain && domain ? [{ unitId: ofDomain.id, rule: 'domain' as const, quote: domain }] : []),
    ...bySpokenField(units, said),
  ];
}

/** The text uses the very words of a unit's field of work. */
function bySpokenField(units: readonly Unit[], said: ReadonlySet<string>): readonly ProposedUnit[] {
  for (const unit of units) {
    const field = unit.domains.find((word) => said.has(word));
    if (field !== undefined) return [{ unitId: unit.id, rule: 'topic', quote: field }];
  }
  return [];
}

function districts({ place }: Routable, units: readonly Unit[], said: ReadonlySet<string>): readonly ProposedUnit[] {
  return units.flatMap((unit): ProposedUnit[] => {
    const region = unit.regions.find((name) => said.has(name) || place?.includes(name));
    return region === undefined ? [] : [{ unitId: unit.id, rule: 'district', quote: region }];
  });
}
