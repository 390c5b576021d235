import { labelledPosts } from './labelled-posts.fixture.js';
import { decodeModel, encodeModel } from './model-file.js';
import { DomainModel } from './domain-model.js';
import { trainDomainModel } from './train-domain-model.js';

const rows = labelledPosts(180);
const trained = trainDomainModel(rows);
const unseen = labelledPosts(60, 2);

it('tells the labels of posts it has not seen', () => {
  for (const post of unseen) expect(trained.model.labelOf(post)).toBe(post.label);
  expect(trained.macroF1).toBe(1);
  expect(trained.labels.map(({ label, n }) => [label, n])).toEqual([
    ['住房', 60],
    ['教育', 60],
    ['环境', 60],
  ]);
});

it('learns the same from the same rows, bit by bit', () => {
  expect(encodeModel(trainDomainModel(rows).model.knowledge)).toEqual(encodeModel(trained.model.knowledge));
});

it('is the same after a walk through its file', () => {
  const read = new DomainModel(decodeModel(encodeModel(trained.model.knowledge)));
  for (const post of unseen) expect(read.read(post)).toEqual(trained.model.read(post));
});

it('gives every domain a share, the best first, and quotes words of the text', () => {
  const post = { title: '投诉物业费', text: '小区物业费年年上涨，停车位却越来越少。' };
  const { domain, scores, because, source } = trained.model.read(post);
  expect({ domain, source }).toEqual({ domain: '住房', source: 'model' });
  expect(scores.map((each) => each.domain)).toHaveLength(3);
  expect(scores[0]?.domain).toBe('住房');
  expect(scores.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 3);
  expect(because.length).toBeGreaterThan(0);
  for (const words of because) expect(`${post.title}\n${post.text}`).toContain(words);
});

it('quotes no word that begins in the title and ends in the text', () => {
  const post = { title: '反映物', text: '业费太高了。' };
  const { because } = trained.model.read(post);
  expect(because.filter((words) => !post.title.includes(words) && !post.text.includes(words))).toEqual([]);
  expect(because.length).toBeGreaterThan(0);
});

it('says nothing of a text in which it knows no word', () => {
  for (const text of ['', '   ', '❤❤❤'])
    expect(trained.model.read({ text })).toMatchObject({ domain: null, scores: [], because: [] });
});

it('answers about a text whatever was asked before it', () => {
  const alone = trained.model.read({ text: '油烟和噪音' });
  trained.model.read({ title: '幼儿园', text: '补课费'.repeat(5_000) });
  expect(trained.model.read({ text: '油烟和噪音' })).toEqual(alone);
});

it.each([
  ['too few rows', labelledPosts(19), 'too-few-rows'],
  ['one label only', labelledPosts(90).filter(({ label }) => label === '教育'), 'one-label'],
])('refuses %s', (_, few, code) => {
  expect(() => trainDomainModel(few)).toThrow(expect.objectContaining({ code }));
});
