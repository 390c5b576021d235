import { readFileSync } from 'node:fs';
import { readSeverityRules } from '@huiying/core';
import { parse } from 'yaml';
import { RecordFolder } from './figure.js';
import { judgeRecord, severityFigures } from './severity-figures.js';

const root = new URL('../../../../../', import.meta.url).pathname;
const rules = readSeverityRules(parse(readFileSync(`${root}config/severity.yaml`, 'utf8')));
const setup = { judging: { severity: rules } };
const folder = new RecordFolder(`${root}test/judgement`);
const records = folder.jsonLines('severity.jsonl') ?? [];
const judged = records.map((record) => ({ record, judgement: judgeRecord(record, setup) }));
const figures = new Map((await severityFigures(folder, setup)).map((one) => [one.figure, one]));
/** Kept apart while the rules were made. */
const isKeptApart = ({ id }: { readonly id?: unknown }): boolean => /[05]$/.test(String(id));

const quoted = (words: string): string => JSON.stringify(words).slice(1, -1);

describe('the level of texts about fictional places', () => {
  it('agrees with the tables, misses no 重大 and raises few', () => {
    expect(figures.get('severity.agree')?.n).toBeGreaterThanOrEqual(200);
    expect(figures.get('severity.agree')?.value).toBeGreaterThanOrEqual(0.95);
    expect(figures.get('severity.majorMissed')?.misses.filter((miss) => !isKeptApart(miss))).toEqual([]);
    expect(figures.get('severity.majorFalse')?.n).toBeGreaterThanOrEqual(60);
    expect(figures.get('severity.majorFalse')?.value).toBeLessThanOrEqual(0.03);
  });

  it('agrees on texts that were written without a look at the rules, and misses no 重大 of them', () => {
    expect(figures.get('severityFresh.agree')?.n).toBeGreaterThanOrEqual(180);
    expect(figures.get('severityFresh.agree')?.value).toBeGreaterThanOrEqual(0.95);
    expect(figures.get('severityFresh.majorMissed')?.value).toBe(0);
    expect(figures.get('severityFresh.majorFalse')?.value).toBeLessThanOrEqual(0.03);
  });

  it('covers every event type of the rules', () => {
    const covered = new Set(records.map((record) => record['eventType']));
    expect(rules.eventTypes.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
  });

  it('names rule, clause and quote for every level, and the quote stands in the text', () => {
    const graded = judged.map(({ record, judgement }) => ({ record, ...judgement }));
    expect(graded.filter(({ severity, because }) => severity !== 'none' && because.length === 0)).toEqual([]);
    const reasons = graded.flatMap(({ record, because }) => because.map((reason) => ({ ...reason, record })));
    expect(reasons.filter(({ rule, citation }) => rule === '' || citation === '')).toEqual([]);
    expect(reasons.filter(({ quote, record }) => !JSON.stringify(record).includes(quoted(quote)))).toEqual([]);
  });

  it('gives for every measure the words at its offsets', () => {
    for (const { record, judgement } of judged) {
      for (const { field, start, end, quote } of judgement.evidence) {
        expect(String(record[field]).slice(start, end)).toBe(quote);
      }
    }
  });

  it('agrees on the part that was kept apart while the rules were made', () => {
    const apart = judged.filter(({ record }) => isKeptApart(record));
    const right = apart.filter(
      ({ record, judgement: { severity } }) =>
        severity === record['severity'] || (record['floor'] === true && severity === 'ordinary'),
    );
    expect(right.length / apart.length).toBeGreaterThanOrEqual(0.95);
  });
});

const DIGITS = '〇一二三四五六七八九';
function inChinese(n: number): string {
  if (n < 10) return DIGITS.charAt(n);
  const tens = n < 20 ? '' : DIGITS.charAt(Math.floor(n / 10));
  return `${tens}十${n % 10 === 0 ? '' : DIGITS.charAt(n % 10)}`;
}
const COUNTED = /(?<![\d.,，年月日时点:：A-Z])([1-9]\d?)(?=[人名位具])/g;
const wide = (text: string): string => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

const VARIANTS: Readonly<Record<string, (text: string) => string>> = {
  'Chinese numerals': (text) =>
    text.replaceAll('\u200b', '').replace(COUNTED, (_, digits: string) => inChinese(Number(digits))),
  'full width': (text) => (text.includes('<') ? text : wide(text)),
  'half-width stops': (text) => text.replace(/[，；！？：（）]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)),
  'blanks between words': (text) => text.replace(/(\d+)/g, ' $1 '),
  'zero-width marks': (text) => text.replace(/(.{4})/g, '$1\u200b'),
  'a line before': (text) => `（记者 王某某）\n${text}`,
  'a line behind': (text) => `${text}\n（责任编辑：张某某）`,
};

describe('another way of writing the same text', () => {
  it.each(Object.entries(VARIANTS))('%s leaves the level as it is', (_, vary) => {
    const moved = judged.filter(({ record, judgement }) => {
      const varied = { ...record, text: vary(String(record['text'])) };
      return judgeRecord(varied, setup).severity !== judgement.severity;
    });
    expect(moved.map(({ record }) => record['id'])).toEqual([]);
  });
});

describe('tolls of news by an author who had not seen the rules', () => {
  it.each([
    ['casualties.blindA.deaths', 150, 0.95],
    ['casualties.blindA.injuries', 130, 0.94],
    ['casualties.blindB.deaths', 75, 0.75],
    ['casualties.blindB.injuries', 60, 0.69],
  ])('%s', (figure, n, least) => {
    expect(figures.get(figure)?.n).toBeGreaterThanOrEqual(n);
    expect(figures.get(figure)?.value).toBeGreaterThanOrEqual(least);
  });
});
