import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadSetup } from '@huiying/settings';
import { measureConcerns } from './concern-figures.js';
import { type Figure, RecordFolder } from './figure.js';

const ROOT = join(import.meta.dirname, '../../../../..');
const DATA = join(ROOT, '../shared/data');
const HAS_DATA = existsSync(join(DATA, 'hotline_posts.csv'));
if (!HAS_DATA) console.warn('citizens’ posts not found beside the checkout: skipped');

const setup = loadSetup({ CONFIG_DIR: join(ROOT, 'config') });
const measure = async (folder: string): Promise<Record<string, Figure>> =>
  Object.fromEntries((await measureConcerns(new RecordFolder(folder), setup)).map((figure) => [figure.figure, figure]));

it('knows the kind of concern and the decision of our labelled texts', async () => {
  const { 'concern.kind': kind, 'ours.decision': decision } = await measure(join(ROOT, 'test/judgement'));
  expect(kind?.n).toBeGreaterThanOrEqual(150);
  expect(kind?.value, JSON.stringify(kind?.misses)).toBeGreaterThanOrEqual(0.95);
  expect(decision?.value, JSON.stringify(decision?.misses)).toBeGreaterThanOrEqual(0.95);
});

it('misses no incident of ours among them', async () => {
  const { 'ours.decision': decision, 'concern.kind': kind } = await measure(join(ROOT, 'test/judgement'));
  const missed = decision?.misses.filter(({ expected }) => expected === 'case').map(({ id }) => id);
  expect({ missed, none: kind?.misses.filter(({ got }) => got === 'none') }).toEqual({ missed: [], none: [] });
});

describe.skipIf(!HAS_DATA)('citizens’ posts', () => {
  it('are recognised as concerns', async () => {
    const { 'concern.posts': posts } = await measure(DATA);
    expect(posts?.n).toBeGreaterThan(4000);
    expect(posts?.value).toBeGreaterThanOrEqual(0.98);
  });
});
