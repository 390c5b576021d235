import { fileURLToPath } from 'node:url';
import { ConfigFolder } from './config-folder.fixture.js';
import { loadDomains } from './load-domains.js';
import { loadUnits } from './load-units.js';

let folder: ConfigFolder;
beforeEach(() => void (folder = new ConfigFolder()));
afterEach(() => folder.remove());

it('reads domains with their topics and words', () => {
  const file = 'domains:\n  - {name: 城乡建设, topics: {物业: [物业费]}, words: [小区]}\n  - {name: 其他}\n';
  expect(folder.load({ 'domains.yaml': file }).domains).toEqual([
    { name: '城乡建设', words: ['小区'], topics: [{ field: '物业', words: ['物业费'] }] },
    { name: '其他', words: [], topics: [] },
  ]);
});

it('does without the file', () => {
  expect(folder.load().domains).toEqual([]);
});

it.each([
  ['a domain given twice', '  - {name: 民政}\n  - {name: 民政}\n', 'domains.yaml:3 domains[1].name：领域 民政 重复'],
  [
    'a topic without words',
    '  - {name: 民政, topics: {养老: []}}\n',
    'domains.yaml:2 domains[0].topics.养老：不能为空',
  ],
  ['a misspelt key', '  - {name: 民政, word: [低保]}\n', '是不是 words？'],
])('refuses %s', (_, lines, mistake) => {
  expect(folder.mistake({ 'domains.yaml': `domains:\n${lines}` })).toContain(mistake);
});

it('the shipped domains have topics for most fields of work of the shipped units', () => {
  const config = fileURLToPath(new URL('../../../config', import.meta.url));
  const domains = loadDomains(config);
  expect(domains).toHaveLength(15);
  const fields = new Set(domains.flatMap(({ topics }) => topics.map(({ field }) => field)));
  const bureaus = loadUnits(config).filter((unit) => unit.domains.length > 0);
  expect(bureaus.filter((unit) => !unit.domains.some((field) => fields.has(field)))).toEqual([]);
});
