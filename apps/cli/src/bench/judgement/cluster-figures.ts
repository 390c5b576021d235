import { EventClusters, type EventReport, type Instant, instantOf } from '@huiying/core';
import { readHotlineFile } from '@huiying/intake';
import { type Figure, type FigureSet, type LabelledRecord, type Miss, OWN_RECORDS, RecordFolder } from './figure.js';

interface Told extends EventReport {
  readonly id: string;
}

/** By report id: the case it went to, and the one that was suggested with it. */
type Links = ReadonlyMap<string, ReadonlySet<string>>;

/** Of our own, and by people who had not seen the rules; B was run and not read while rules were made. */
const SETS = [
  ['own', 'clusters.jsonl'],
  ['blindA', 'cluster-blind-a.jsonl'],
  ['blindB', 'cluster-blind-b.jsonl'],
] as const;

/** Which reports were merged or suggested to be one event, beside what a reader says. */
export const clusterFigures: FigureSet = async (records) => [
  ...SETS.flatMap(([name, file]) => setFigures(name, records.jsonLines(file))),
  ...newsFigures(records),
  ...(await postFigures(records)),
];

function linksOf(reports: readonly Told[]): Links {
  const clusters = new EventClusters();
  return new Map(
    reports.map((report) => {
      const { caseKey, suggestedCaseKey } = clusters.take(report);
      return [report.id, new Set(suggestedCaseKey === undefined ? [caseKey] : [caseKey, suggestedCaseKey])];
    }),
  );
}

const areLinked = (links: Links, a: string, b: string): boolean =>
  [...(links.get(a) ?? [])].some((key) => links.get(b)?.has(key));

/** Of the later reports of each event: how many were merged with an earlier one or suggested to be. */
function recallOf(figure: string, labels: readonly LabelledRecord[], links: Links): Figure {
  const events = Map.groupBy(
    labels.filter(({ id }) => links.has(String(id))),
    ({ event }) => event,
  );
  const order = [...links.keys()];
  const misses: Miss[] = [];
  let n = 0;
  for (const [event, members] of events) {
    const ids = new Set(members.map(({ id }) => String(id)));
    const inOrder = order.filter((id) => ids.has(id));
    for (const [i, id] of inOrder.entries()) {
      if (i === 0) continue;
      n += 1;
      const isKnown = inOrder.slice(0, i).some((earlier) => areLinked(links, earlier, id));
      if (!isKnown) misses.push({ id, expected: event, got: 'another case' });
    }
  }
  return shareOf(figure, n, misses, '>= 0.90');
}

const shareOf = (figure: string, n: number, misses: readonly Miss[], wanted: string): Figure => ({
  figure,
  n,
  value: n === 0 ? 0 : 1 - misses.length / n,
  wanted,
  misses,
});

function setFigures(name: string, records: readonly LabelledRecord[] | undefined): Figure[] {
  if (!records) return [];
  const links = linksOf(records.map((record) => toldOf(record, String(record['id']))));
  return [recallOf(`cases.${name}.found`, records, links), mergedRightly(`cases.${name}.merged`, records, links)];
}

/** Of the reports that were merged unasked: how many with an event of theirs. */
function mergedRightly(figure: string, labels: readonly LabelledRecord[], links: Links): Figure {
  const eventOf = new Map<string, unknown>();
  const misses: Miss[] = [];
  let n = 0;
  for (const { id, event } of labels) {
    const caseKey = firstOf(links, id) ?? '';
    const expected = eventOf.get(caseKey);
    if (expected === undefined) eventOf.set(caseKey, event);
    else n += 1;
    if (expected !== undefined && expected !== event) misses.push({ id: String(id), expected: event, got: expected });
  }
  return shareOf(figure, n, misses, '>= 0.98');
}

/** Items of a stream are known by their line. */
function newsFigures(records: RecordFolder): Figure[] {
  const stream = records.jsonLines('news_stream.jsonl');
  const labels = records.jsonLines('news_events.jsonl') ?? new RecordFolder(OWN_RECORDS).jsonLines('news_events.jsonl');
  if (!stream || !labels) return [];
  const links = linksOf(stream.map((item, i) => toldOf(item, String(i + 1))));
  const apart = labels.filter(({ different }) => different === true);
  const merged = apart
    .filter(({ a, b }) => firstOf(links, a) === firstOf(links, b))
    .map(({ a, b }) => ({ id: `${String(a)} ${String(b)}`, expected: 'two cases', got: 'one' }));
  return [
    recallOf(
      'cases.news.found',
      labels.filter(({ event }) => event !== undefined),
      links,
    ),
    shareOf('cases.news.kept-apart', apart.length, merged, '>= 0.98'),
  ];
}

const firstOf = (links: Links, id: unknown): string | undefined => [...(links.get(String(id)) ?? [])][0];

async function postFigures(records: RecordFolder): Promise<Figure[]> {
  const file = records.pathOf('hotline_posts.csv');
  const pairs = records.jsonLines('post_near_duplicates.jsonl');
  const events = records.jsonLines('post_events.jsonl');
  if (file === undefined || (!pairs && !events)) return [];
  const posts: Told[] = [];
  for await (const read of readHotlineFile(file)) {
    if (!('entry' in read)) continue;
    const { externalId, title, text, receivedAt } = read.entry;
    posts.push({ id: externalId ?? '', title: title ?? '', text, publishedAt: receivedAt });
  }
  const links = linksOf(posts);
  const missed = (pairs ?? []).filter(({ a, b }) => !areLinked(links, String(a), String(b)));
  const misses = missed.map(({ a, b }) => ({ id: `${String(a)} ${String(b)}`, expected: 'linked', got: 'apart' }));
  return [
    ...(pairs ? [shareOf('cases.posts.near-duplicates', pairs.length, misses, '>= 0.90')] : []),
    ...(events ? [recallOf('cases.posts.found', events, links)] : []),
  ];
}

function toldOf(record: LabelledRecord, id: string): Told {
  const { title, text, publishedAt, published } = record;
  return { id, title: textOf(title), text: textOf(text), publishedAt: instantIn(publishedAt ?? published) };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function instantIn(value: unknown): Instant | null {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? null : instantOf(at);
}
