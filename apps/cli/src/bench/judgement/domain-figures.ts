import {
  classify,
  figuresOf,
  KeywordDomains,
  type LabelledText,
  macroF1Of,
  readTrainingRow,
  trainDomainModel,
} from '@huiying/core';
import type { Figure, FigureSet, LabelledRecord, Miss } from './figure.js';

const LABELLED = 'hotline_labelled.jsonl';
const OWN = 'domain.jsonl';
const WANTED = '>= 0.92';
/** Level, concern, handling class and domain of a text, as `classify` tells them. */
const WANTED_PER_SECOND = '>= 5000';
const ROUNDS = 5;
const MS_PER_S = 1_000;

interface Row {
  readonly id: string;
  readonly text: LabelledText;
}

/** The model by cross-validation and the word lists, on labelled posts and on texts of our own. */
export const domainFigures: FigureSet = async (records, { configuration, judging }) => {
  const keywords = new KeywordDomains(configuration.domains);
  return [LABELLED, OWN].flatMap((name): Figure[] => {
    const rows = (records.jsonLines(name) ?? []).flatMap(rowOf);
    if (rows.length === 0) return [];
    const prefix = name === OWN ? 'domain.own' : 'domain';
    const texts = rows.map(({ text }) => text);
    const startedAt = performance.now();
    const trained = trainDomainModel(texts);
    const seconds = (performance.now() - startedAt) / MS_PER_S;
    const said = texts.map((text) => keywords.read(text).domain);
    const n = rows.length;
    return [
      {
        figure: `${prefix}.macroF1`,
        n,
        value: trained.macroF1,
        ...(name === LABELLED && { wanted: WANTED }),
        misses: missesOf(rows, trained.outOfFold),
      },
      { figure: `${prefix}.keywordMacroF1`, n, value: scoreOf(texts, said), misses: missesOf(rows, said) },
      { figure: `${prefix}.trainingSeconds`, n, value: seconds, misses: [] },
      {
        figure: `${prefix}.textsPerSecond`,
        n,
        value: textsPerSecond(texts, (text) => trained.model.read(text)),
        misses: [],
      },
      {
        figure: `${prefix}.classifiedPerSecond`,
        n,
        value: textsPerSecond(texts, (text) => {
          classify(text, judging.severity, judging.pack.watchTopics);
          trained.model.read(text);
        }),
        ...(name === LABELLED && { wanted: WANTED_PER_SECOND }),
        misses: [],
      },
    ];
  });
};

function rowOf(record: LabelledRecord): Row[] {
  const text = readTrainingRow(record);
  return 'mistake' in text ? [] : [{ id: String(record['id']), text }];
}

const scoreOf = (rows: readonly LabelledText[], found: readonly (string | null)[]): number =>
  macroF1Of(
    figuresOf(
      rows.map(({ label }) => label),
      found,
    ),
  );

const missesOf = (rows: readonly Row[], found: readonly (string | null)[]): Miss[] =>
  rows.flatMap(({ id, text: { label } }, i) =>
    found[i] === label ? [] : [{ id, expected: label, got: found[i] ?? null }],
  );

/** The fastest of a few rounds: the others were shared with something else. */
function textsPerSecond(texts: readonly LabelledText[], read: (text: LabelledText) => unknown): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const startedAt = performance.now();
    for (const text of texts) read(text);
    return performance.now() - startedAt;
  });
  return Math.round((texts.length * MS_PER_S) / Math.min(...rounds));
}
