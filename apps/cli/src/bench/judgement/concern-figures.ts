import {
  classify,
  concernsUs,
  type ConcernKind,
  decideReport,
  placeNames,
  type PlaceNames,
  readDocument,
  type Unit,
} from '@huiying/core';
import { readHotlineFile } from '@huiying/intake';
import type { Setup } from '@huiying/settings';
import type { Figure, Miss, RecordFolder } from './figure.js';

interface ConcernRecord {
  readonly id: string;
  readonly title?: string;
  readonly text: string;
  readonly scope: 'local' | 'wide';
  readonly expectedConcern: ConcernKind;
  readonly expectedDecision: string;
}

const unit = (id: string, name: string, regions: readonly string[], aliases: readonly string[] = []): Unit => ({
  id,
  name,
  parent: null,
  supervises: false,
  regions,
  domains: [],
  officialChannels: [],
  aliases,
});

/** The office of the labelled texts: a fictional city with its districts and counties, of which each author was told some. */
const OFFICE: readonly Unit[] = [
  unit('city', '岚江市人民政府', ['岚江市'], ['岚江发布', '市政府']),
  unit('emergency', '岚江市应急管理局', [], ['市应急局']),
  unit('qinghe', '青禾区人民政府', ['青禾区']),
  unit('chengwan', '澄湾区人民政府', ['澄湾区']),
  unit('shitang', '石棠县人民政府', ['石棠县']),
  unit('shiqiao', '石桥区人民政府', ['石桥区']),
  unit('yuntai', '云台区人民政府', ['云台区']),
  unit('lanyang', '澜阳县人民政府', ['澜阳县']),
];

/** Of our own, and by people who had not seen the rules. All but H, N and T are learned from: their figures are those of unread texts. */
const SETS = [
  ['', 'concern.jsonl', '>= 0.95'],
  ['Blind', 'concern-blind.jsonl', '>= 0.90'],
  ['BlindE', 'concern-blind-e.jsonl', '>= 0.95'],
  ['BlindF', 'concern-blind-f.jsonl', '>= 0.95'],
  ['BlindG', 'concern-blind-g.jsonl', '>= 0.90'],
  ['BlindH', 'concern-blind-h.jsonl', '>= 0.85'],
  ['BlindM', 'concern-blind-m.jsonl', '>= 0.90'],
  ['BlindN', 'concern-blind-n.jsonl', '>= 0.80'],
  ['BlindP', 'concern-blind-p.jsonl', '>= 0.90'],
  ['BlindQ', 'concern-blind-q.jsonl', '>= 0.90'],
  ['BlindR', 'concern-blind-r.jsonl', '>= 0.90'],
  ['BlindS', 'concern-blind-s.jsonl', '>= 0.90'],
  ['BlindT', 'concern-blind-t.jsonl', '>= 0.80'],
  ['Plain', 'concern-plain.jsonl', '>= 0.90'],
  ['Varied', 'concern-varied.jsonl', '>= 0.90'],
  ['Told', 'concern-told.jsonl', '>= 0.90'],
  ['Retold', 'concern-retold.jsonl', '>= 0.90'],
] as const;

/** Recognised concerns of citizens' posts; kinds and decisions of labelled texts. */
export async function measureConcerns(records: RecordFolder, setup: Setup): Promise<readonly Figure[]> {
  const names = placeNames(OFFICE, setup.configuration.gazetteer);
  const figures = SETS.flatMap(([set, file, wanted]) => {
    const labelled = (records.jsonLines(file) ?? []) as unknown as readonly ConcernRecord[];
    const judged = labelled.map((record) => ({ record, ...judge(record, names, setup) }));
    if (judged.length === 0) return [];
    const kinds = judged.map(({ record, kind }) => ({ id: record.id, expected: record.expectedConcern, got: kind }));
    const decisions = judged.map(({ record, decision }) => ({
      id: record.id,
      expected: record.expectedDecision,
      got: decision,
    }));
    return [figureOf(`concern${set}.kind`, kinds, wanted), figureOf(`ours${set}.decision`, decisions, wanted)];
  });
  const posts = records.pathOf('hotline_posts.csv');
  return posts === undefined ? figures : [await measurePosts(posts, setup), ...figures];
}

function judge(record: ConcernRecord, names: PlaceNames, setup: Setup): { kind: ConcernKind; decision: string } {
  const { concern: kind, ...judgement } = classify(record, setup.judging.severity);
  const findPlace = () =>
    concernsUs(readDocument(record.title, record.text), record.scope, { kind, quote: judgement.concernQuote }, names);
  const decided = decideReport({ ...judgement, concern: kind }, findPlace, { origin: 'push', isOld: false });
  return { kind, decision: decided.decision === 'case' ? 'case' : decided.reason };
}

function figureOf(figure: string, compared: readonly Miss[], wanted: string): Figure {
  const misses = compared.filter(({ expected, got }) => expected !== got);
  return { figure, n: compared.length, value: 1 - misses.length / compared.length, wanted, misses };
}

async function measurePosts(file: string, setup: Setup): Promise<Figure> {
  const compared: Miss[] = [];
  for await (const read of readHotlineFile(file)) {
    if (!('entry' in read)) continue;
    const { title, text } = read.entry;
    const { concern } = classify({ title: title ?? '', text }, setup.judging.severity);
    const got = concern === 'none' ? 'none' : 'a concern';
    compared.push({ id: String(compared.length + 1), expected: 'a concern', got });
  }
  return figureOf('concern.posts', compared, '>= 0.98');
}
