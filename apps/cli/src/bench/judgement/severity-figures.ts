import { classify, isMajor, type Judgement, type Measures, parseInstant, type Severity } from '@huiying/core';
import { readHotlineFile } from '@huiying/intake';
import type { Setup } from '@huiying/settings';
import type { Figure, LabelledRecord, Miss, RecordFolder } from './figure.js';

/** Of a setup only the rules of severity. */
interface Rules {
  readonly judging: Pick<Setup['judging'], 'severity'>;
}

const words = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Level and measures of one labelled text; a date that cannot be read counts as none. */
export function judgeRecord(record: LabelledRecord, { judging }: Rules): Judgement {
  const publishedAt = parseInstant(words(record['publishedAt']))?.at;
  return classify({ title: words(record['title']), text: words(record['text']), publishedAt }, judging.severity);
}

interface Graded {
  readonly id: string;
  readonly expected: Severity;
  readonly got: Severity;
  readonly strictest: Severity;
  readonly isRight: boolean;
}

/** `floor` = a real incident under every threshold: 一般 and no level are both right. */
function grade(record: LabelledRecord, rules: Rules): Graded {
  const expected = words(record['severity']) as Severity;
  const { severity: got, strictest } = judgeRecord(record, rules);
  const isFloor = record['floor'] === true && (got === 'ordinary' || got === 'none');
  return { id: words(record['id']), expected, got, strictest, isRight: got === expected || isFloor };
}

const missesOf = (graded: readonly Graded[]): Miss[] => graded.map(({ id, expected, got }) => ({ id, expected, got }));

function levelFigures(area: string, records: readonly LabelledRecord[], rules: Rules): Figure[] {
  const graded = records.map((record) => grade(record, rules));
  const wrong = graded.filter(({ isRight }) => !isRight);
  const major = graded.filter(({ expected }) => isMajor(expected));
  const missed = major.filter(({ got }) => !isMajor(got));
  const unwatched = missed.filter(({ strictest }) => !isMajor(strictest));
  const negative = graded.filter(({ expected }) => expected === 'none');
  const alarmed = negative.filter(({ got }) => isMajor(got));
  return [
    {
      figure: `${area}.agree`,
      n: graded.length,
      value: share(graded.length - wrong.length, graded.length),
      wanted: '>= 0.95',
      misses: missesOf(wrong),
    },
    { figure: `${area}.majorMissed`, n: major.length, value: missed.length, wanted: '0', misses: missesOf(missed) },
    {
      figure: `${area}.majorUnwatched`,
      n: major.length,
      value: unwatched.length,
      wanted: '0',
      misses: missesOf(unwatched),
    },
    {
      figure: `${area}.majorFalse`,
      n: negative.length,
      value: share(alarmed.length, negative.length),
      wanted: '<= 0.03',
      misses: missesOf(alarmed),
    },
  ];
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

const REPORT_DAY = /(\d{4})[年-](\d{1,2})[月-](\d{1,2})/;
const dayOf = (raw: string): string => {
  const [, year, month, day] = REPORT_DAY.exec(raw) ?? [];
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : '';
};

/** A toll that is not stated counts as none; null = nobody knows. */
function tollFigure(
  records: readonly LabelledRecord[],
  of: { figure: string; field: string; measure: keyof Measures; wanted: string },
  rules: Rules,
): Figure {
  const known = records.filter((record) => typeof record[of.field] === 'number');
  const misses = known.flatMap((record): Miss[] => {
    const dated = { ...record, publishedAt: dayOf(words(record['report_time'])) };
    const got = judgeRecord(dated, rules).measures[of.measure] ?? 0;
    return got === record[of.field] ? [] : [{ id: words(record['id']), expected: record[of.field], got }];
  });
  const value = share(known.length - misses.length, known.length);
  return { figure: of.figure, n: known.length, value, wanted: of.wanted, misses };
}

const tollFigures = (area: string, news: readonly LabelledRecord[], rules: Rules): Figure[] => [
  tollFigure(news, { figure: `${area}.deaths`, field: 'deaths', measure: 'deaths', wanted: '>= 0.95' }, rules),
  tollFigure(news, { figure: `${area}.injuries`, field: 'injuries', measure: 'injured', wanted: '>= 0.90' }, rules),
];

/** News whose tolls are known, two parts of a set by an author who had not seen the rules, and a set by another. */
const TOLL_SETS = [
  ['casualties', 'casualties_train.jsonl'],
  ['casualties.blindA', 'casualties-blind-a.jsonl'],
  ['casualties.blindB', 'casualties-blind-b.jsonl'],
  ['casualties.blindC', 'casualties-blind-c.jsonl'],
  ['casualties.blindD', 'casualties-blind-d.jsonl'],
  ['casualties.blindE', 'casualties-blind-e.jsonl'],
] as const;

/** Posts of citizens that are taken for 重大 or above; each is to be read by a person. */
async function postsFigure(path: string, rules: Rules): Promise<Figure> {
  let n = 0;
  const misses: Miss[] = [];
  for await (const row of readHotlineFile(path)) {
    if (!('entry' in row)) continue;
    n += 1;
    const { title, text, receivedAt } = row.entry;
    const publishedAt = receivedAt ?? undefined;
    const { severity } = classify({ title: title ?? '', text, publishedAt }, rules.judging.severity);
    if (isMajor(severity)) misses.push({ id: `row ${row.row}`, expected: 'not major', got: severity });
  }
  return { figure: 'posts.major', n, value: misses.length, wanted: '0', misses };
}

/** Sets by authors and readers, numbered in the order in which they were written. */
const AUTHORS = Array.from({ length: 286 }, (_, index) => String(index + 1).padStart(3, '0'));
/** Sets of texts with a level, each of another author or time. */
const LEVEL_SETS: readonly (readonly [area: string, file: string])[] = [
  ['severity', 'severity.jsonl'],
  ['severityFresh', 'severity-fresh.jsonl'],
  ...AUTHORS.map((author): [string, string] => [`severityBlind${author}`, `severity-blind-${author}.jsonl`]),
];

/** Levels on texts with a level, tolls on news with a toll, alarms on posts without one. */
export async function severityFigures(records: RecordFolder, rules: Rules): Promise<readonly Figure[]> {
  const levels = LEVEL_SETS.flatMap(([area, file]) => {
    const graded = records.jsonLines(file);
    return graded ? levelFigures(area, graded, rules) : [];
  });
  const posts = records.pathOf('hotline_posts.csv');
  const tolls = TOLL_SETS.flatMap(([area, file]) => {
    const news = records.jsonLines(file);
    return news ? tollFigures(area, news, rules) : [];
  });
  return [...levels, ...tolls, ...(posts ? [await postsFigure(posts, rules)] : [])];
}
