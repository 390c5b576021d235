import { assessReply, REPLY_ELEMENTS, type ReplyAssessment } from '@huiying/core';
import { readHotlineFile } from '@huiying/intake';
import type { Figure, FigureSet, LabelledRecord, Miss, RecordFolder } from './figure.js';

const LABELS = 'reply_labels.jsonl';
const REPLIES = 'hotline_replies.xlsx';
const OWN = 'replies.jsonl';
/** By people who had not seen the rules; 敷衍, 推诿 and 答非所问 alike are labelled as perfunctory. */
const BLIND = ['b', 'c', 'd', 'e', 'f', 'g', 'm', 'n', 'o', 'p', 'q', 'r'];
/** By whoever mended the rules, before running them. */
const FRESH = ['h', 'i', 'j', 'k', 'l'];

/** One yes or no of a labeller beside ours. */
interface Verdict {
  readonly id: string;
  readonly expected: boolean;
  readonly got: boolean;
}

/** Labels of placeholders beside the spreadsheet they refer to, and pairs of our own with reasons and elements. */
export const replyFigures: FigureSet = async (records) => [
  ...agreement('replies', await placeholderVerdicts(records), '>= 0.90'),
  ...ownFigures(records.jsonLines(OWN) ?? []),
  ...BLIND.flatMap((set) => anyReason(`blind-${set}`, records)),
  ...FRESH.flatMap((set) => anyReason(`fresh-${set}`, records)),
];

const anyReason = (set: string, records: RecordFolder): Figure[] =>
  agreement(
    `replies.${set}`,
    (records.jsonLines(`replies-${set}.jsonl`) ?? []).map((record) => {
      const { perfunctory, reasons } = assessReply(String(record['question']), String(record['reply']));
      return {
        id: String(record['id']),
        expected: record['perfunctory'] === true,
        got: perfunctory || reasons.length > 0,
      };
    }),
    '>= 0.90',
  );

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** @returns precision, recall and F1 of the yes; none without records */
function agreement(name: string, verdicts: readonly Verdict[], wanted: string): Figure[] {
  if (verdicts.length === 0) return [];
  const count = (expected: boolean, got: boolean): number =>
    verdicts.filter((v) => v.expected === expected && v.got === got).length;
  const [right, wrong, missed] = [count(true, true), count(false, true), count(true, false)];
  const misses: Miss[] = verdicts.filter(({ expected, got }) => expected !== got);
  const n = verdicts.length;
  return [
    { figure: `${name}.precision`, n, value: share(right, right + wrong), misses: [] },
    { figure: `${name}.recall`, n, value: share(right, right + missed), misses: [] },
    { figure: `${name}.f1`, n, value: share(2 * right, 2 * right + wrong + missed), wanted, misses },
  ];
}

async function placeholderVerdicts(records: RecordFolder): Promise<Verdict[]> {
  const labels = records.jsonLines(LABELS);
  const file = records.pathOf(REPLIES);
  if (!labels || file === undefined) return [];
  const labelOf = new Map(labels.map(({ id, placeholder }) => [String(id), placeholder === true]));
  const verdicts: Verdict[] = [];
  for await (const row of readHotlineFile(file)) {
    if (!('entry' in row) || !row.entry.reply) continue;
    const { externalId, title, text, reply } = row.entry;
    const expected = labelOf.get(externalId ?? '');
    if (externalId === null || expected === undefined) continue;
    verdicts.push({ id: externalId, expected, got: assessReply(`${title}\n${text}`, reply.text).perfunctory });
  }
  return verdicts;
}

function ownFigures(records: readonly LabelledRecord[]): Figure[] {
  if (records.length === 0) return [];
  const judged = records.map((record) => ({
    id: String(record['id']),
    label: record as unknown as Pick<ReplyAssessment, 'perfunctory' | 'reasons' | 'elements'>,
    got: assessReply(String(record['question']), String(record['reply'])),
  }));
  const perfunctory = judged.map(({ id, label, got }) => ({
    id,
    expected: label.perfunctory,
    got: got.perfunctory,
  }));
  const reasons = judged
    .map(({ id, label, got }) => ({ id, expected: label.reasons.join(), got: got.reasons.join() }))
    .filter(({ expected, got }) => expected !== got);
  const elements = judged.flatMap(({ id, label, got }) =>
    REPLY_ELEMENTS.map((element) => ({
      id: `${id} ${element}`,
      expected: label.elements[element],
      got: got.elements[element],
    })),
  );
  const n = records.length;
  return [
    ...agreement('replies.own', perfunctory, '>= 0.95'),
    { figure: 'replies.own.reasons', n, value: 1 - reasons.length / n, wanted: '>= 0.95', misses: reasons },
    ...agreement('replies.own.elements', elements, '>= 0.90'),
  ];
}
