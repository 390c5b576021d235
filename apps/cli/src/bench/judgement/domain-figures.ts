import {
  figuresOf,
  KeywordDomains,
  type LabelledText,
  macroF1Of,
  readTrainingRow,
  trainDomainModel,
} from '@huiying/core';
import type { Figure, FigureSet, LabelledRecord, Miss } from './figure.js';
import { readingSpeeds } from './reading-speed.js';

const LABELLED = 'hotline_labelled.jsonl';
const OWN = 'domain.jsonl';
const WANTED = '>= 0.92';
const WANTED_PER_SECOND = '>= 5000';
const MS_PER_S = 1_000;

interface Row {
  readonly id: string;
  readonly text: LabelledText;
}

/** The model by cross-validation and the word lists, on labelled posts and on texts of our own. */
export const domainFigures: FigureSet = async (records, { configuration, judging }) => {
  const keywords = new KeywordDomains(configuration.domains);
  const figures: Figure[] = [];
  for (const name of [LABELLED, OWN]) {
    const rows = (records.jsonLines(name) ?? []).flatMap(rowOf);
    if (rows.length === 0) continue;
    const prefix = name === OWN ? 'domain.own' : 'domain';
    const isWanted = name === LABELLED;
    const texts = rows.map(({ text }) => text);
    const startedAt = performance.now();
    const trained = trainDomainModel(texts);
    const seconds = (performance.now() - startedAt) / MS_PER_S;
    const said = texts.map((text) => keywords.read(text).domain);
    const { severity, pack } = judging;
    const load = { severity, watchTopics: pack.watchTopics, knowledge: trained.model.knowledge, texts };
    const { oneThread, allCores } = await readingSpeeds(load);
    const measured = (figure: string, value: number, wanted?: string | false): Figure => ({
      figure: `${prefix}.${figure}`,
      n: rows.length,
      value,
      ...(wanted && { wanted }),
      misses: [],
    });
    figures.push(
      { ...measured('macroF1', trained.macroF1, isWanted && WANTED), misses: missesOf(rows, trained.outOfFold) },
      { ...measured('keywordMacroF1', scoreOf(texts, said)), misses: missesOf(rows, said) },
      measured('trainingSeconds', seconds),
      measured('textsPerSecondOneThread', oneThread.domains),
      measured('classifiedPerSecondOneThread', oneThread.classified),
      measured('textsPerSecond', allCores.domains),
      measured('classifiedPerSecond', allCores.classified, isWanted && WANTED_PER_SECOND),
    );
  }
  return figures;
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
