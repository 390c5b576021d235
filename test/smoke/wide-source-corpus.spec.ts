import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { classify, concernsUs, decideReport, placeNames, readDocument, type Unit } from '@huiying/core';
import { loadSetup } from '@huiying/settings';
import { beforeAll, describe, expect, it } from 'vitest';

const STREAM = join(import.meta.dirname, '../../../shared/data/news_stream.jsonl');
const HAS_STREAM = existsSync(STREAM);
if (!HAS_STREAM) console.warn('news stream not found beside the checkout: skipped');

/** By city: numbers of the items that open a case when the whole stream is a wide source of its office. */
const OPENED: readonly (readonly [string, readonly number[]])[] = [
  ['重庆市', [477, 586, 801]],
  ['成都市', [668, 1115]],
  ['长沙市', [1700, 1951]],
  ['宁波市', [2184]],
  ['吴忠市', [2258]],
  ['白银市', [1902]],
  ['北京市', [1776]],
  ['上海市', []],
  ['广州市', []],
  ['武汉市', []],
  ['西安市', []],
  ['深圳市', [1610, 1787, 1896, 2513]],
];

interface Item {
  readonly title: string;
  readonly text: string;
  readonly published?: string;
}

const officeOf = (city: string): Unit => ({
  id: 'city',
  name: `${city}人民政府`,
  parent: null,
  supervises: false,
  regions: [city],
  domains: [],
  officialChannels: [],
  aliases: [],
});

describe.skipIf(!HAS_STREAM)('2,801 items of thirteen outlets as a wide source', () => {
  const { judging, configuration } = loadSetup(process.env);
  let judged: { readonly item: Item; readonly judgement: ReturnType<typeof classify> }[] = [];
  beforeAll(() => {
    const items = readFileSync(STREAM, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Item);
    judged = items.map((item) => {
      const publishedAt = item.published ? new Date(item.published) : undefined;
      const report = { title: item.title, text: item.text, publishedAt };
      return { item, judgement: classify(report, judging.severity, judging.pack.watchTopics) };
    });
  });

  it.each(OPENED)('open for %s the cases %j', (city, expected) => {
    const names = placeNames([officeOf(city)], configuration.gazetteer);
    const opened = judged.flatMap(({ item, judgement }, i) => {
      const concern = { kind: judgement.concern, quote: judgement.concernQuote };
      const findPlace = () => concernsUs(readDocument(item.title, item.text), 'wide', concern, names);
      const { decision } = decideReport(judgement, findPlace, { origin: 'feed', isOld: false });
      return decision === 'case' ? [i] : [];
    });
    expect(opened).toEqual(expected);
  });
});
