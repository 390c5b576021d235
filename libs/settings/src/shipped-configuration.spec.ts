import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { applies, type PolicyPack, type Severity } from '@huiying/core';
import { choosePack } from './choose-pack.js';
import { loadCalendar } from './load-calendar.js';
import { loadEscalation } from './load-escalation.js';
import { loadFeeds } from './load-feeds.js';
import { loadPolicyPacks } from './load-policy-packs.js';
import { loadUnits } from './load-units.js';
import { readEnvironment } from './read-environment.js';

const CONFIG = fileURLToPath(new URL('../../../config', import.meta.url));
const packs = loadPolicyPacks(CONFIG);

const deadlinesOf = (pack: PolicyPack, severity: Severity) =>
  pack.obligations
    .filter((obligation) => applies(obligation, { severity, origin: 'feed' }))
    .map(({ deliverable, within }) => `${deliverable} ${within.value} ${within.unit}`);

const sum = (part: readonly { points: number }[]): number => part.reduce((total, { points }) => total + points, 0);

describe('the shipped packs', () => {
  it.each<[string, string[], string[]]>([
    ['national-default', ['authoritative-release 5 hour', 'press-conference 24 hour'], ['response 48 hour']],
    ['tongliao-2017', ['authoritative-release 5 hour', 'press-conference 24 hour'], ['authoritative-response 48 hour']],
    ['changchun-2017', ['press-conference 24 hour'], ['response 48 hour']],
    ['drill', ['authoritative-release 60 second', 'press-conference 120 second'], ['response 90 second']],
  ])('%s has its deadlines', (id, major, other) => {
    const pack = choosePack(packs, id);
    for (const severity of ['especially-serious', 'serious'] as const)
      expect(deadlinesOf(pack, severity)).toEqual(major);
    for (const severity of ['relatively-serious', 'ordinary', 'none'] as const)
      expect(deadlinesOf(pack, severity)).toEqual(other);
    expect(pack.drill).toBe(id === 'drill');
  });

  it('quote a numbered document for every obligation', () => {
    const citations = packs
      .filter(({ drill }) => !drill)
      .flatMap((pack) => pack.obligations.map((each) => each.citation));
    for (const { document, quote } of citations) {
      expect(document).toMatch(/〔\d{4}〕\d+号$/);
      expect(quote).toMatch(/小时/);
    }
  });

  it.each(['xiamen-hr-2013', 'ulanhot-2017', 'liping-2020'])('%s has none and gets none by itself', (id) => {
    expect(packs.find((each) => each.id === id)?.obligations).toEqual([]);
    expect(() => choosePack(packs, id)).toThrow(`例如 ${id}+national-default`);
  });

  it('of xiamen has a score sheet of 45 items that sum up', () => {
    const items = packs.find(({ id }) => id === 'xiamen-hr-2013')?.extras?.['scoring'] as { points: number }[];
    expect([items.length, sum(items.slice(0, 38)), sum(items.slice(38))]).toEqual([45, 100, 10]);
  });

  it('start the conference of changchun when the opinion arises', () => {
    const [conference] = choosePack(packs, 'changchun-2017').obligations;
    expect(conference?.startsFrom).toBe('first-published');
  });
});

describe('the other shipped files', () => {
  const units = loadUnits(CONFIG);

  it('are accepted', () => {
    expect(units.filter(({ supervises }) => supervises)).toHaveLength(1);
    expect(loadEscalation(CONFIG, units).ladder.steps.map(({ at }) => at)).toEqual([0.5, 0.8, 1]);
    expect(loadFeeds(CONFIG, units)).toEqual([]);
    expect(loadCalendar(CONFIG, 'cn').years.has(2026)).toBe(true);
  });

  it('show the defaults of the environment as they are', () => {
    const lines = readFileSync(`${CONFIG}/env.example`, 'utf8').split('\n');
    const pairs = lines.filter((line) => /^[A-Z_]+=/.test(line)).map((line) => line.split('='));
    expect(readEnvironment(Object.fromEntries(pairs))).toEqual(readEnvironment({}));
  });
});
