import { readFileSync } from 'node:fs';
import { instantOf } from '../time/instant.js';
import { EventClusters } from './event-clusters.js';

interface OwnText {
  readonly id: string;
  readonly event: string;
  readonly title: string;
  readonly text: string;
  readonly publishedAt: string;
}

/** Reports of our own about a fictional city: updates, growing tolls, and what only looks the same. */
const own = readFileSync('test/judgement/clusters.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as OwnText);

const at = (time: string) => instantOf(Date.parse(time));

function clustered() {
  const clusters = new EventClusters();
  const eventOfCase = new Map<string, string>();
  return own.map((text, i) => {
    const found = clusters.take({ ...text, publishedAt: at(text.publishedAt) });
    const joined = eventOfCase.get(found.caseKey);
    const suggested = eventOfCase.get(found.suggestedCaseKey ?? '');
    if (!eventOfCase.has(found.caseKey)) eventOfCase.set(found.caseKey, text.event);
    const isFirst = !own.slice(0, i).some(({ event }) => event === text.event);
    return { text, found, joined, suggested, isFirst };
  });
}

describe('reports of our own, in the order in which they came', () => {
  const results = clustered();

  it('are many enough to tell something', () => {
    expect(own.length).toBeGreaterThanOrEqual(60);
    expect(results.filter(({ isFirst }) => !isFirst).length).toBeGreaterThanOrEqual(30);
  });

  it('never join a case of another event', () => {
    const wrong = results.filter(({ found, joined, text }) => found.decision === 'merged' && joined !== text.event);
    expect(wrong).toEqual([]);
  });

  it('join or suggest the case of their own event, nine in ten', () => {
    const later = results.filter(({ isFirst }) => !isFirst);
    const known = later.filter(({ text, joined, suggested }) => [joined, suggested].includes(text.event));
    expect(known.length / later.length).toBeGreaterThanOrEqual(0.9);
  });

  it.each(['metro-4', 'school-2', 'garden-north', 'flight-b', 'pork-2', 'flood-b', 'bus-81', 'ring-2'])(
    'tell of something new where only place, line or day differ: %s',
    (event) => {
      const first = results.find(({ text, isFirst }) => isFirst && text.event === event);
      expect(first?.found.decision).toBe('new');
    },
  );
});

const aMine = (mine: string, toll: string, hour: number) => ({
  title: `石棠县${mine}煤矿透水事故${toll}`,
  text: `石棠县${mine}煤矿发生透水事故，${toll}，救援正在进行。`,
  publishedAt: at(`2026-11-28T${hour}:00:00+08:00`),
});

describe('a stream of reports', () => {
  const fire = { title: '三合商贸城火灾已致2人死亡', text: '今日清晨，云溪市松林区三合商贸城发生火灾，2人死亡。' };

  it('joins a report that is told word for word again', () => {
    const clusters = new EventClusters();
    const { caseKey } = clusters.take(fire);
    expect(clusters.take(fire)).toEqual({ caseKey, decision: 'merged', score: 1, because: ['内容逐字相同'] });
  });

  it('asks a person about the same words a season later', () => {
    const clusters = new EventClusters();
    const { caseKey } = clusters.take({ ...fire, publishedAt: at('2026-03-01T09:00:00+08:00') });
    expect(clusters.take({ ...fire, publishedAt: at('2026-04-29T09:00:00+08:00') })).toMatchObject({ caseKey });
    const later = { ...fire, publishedAt: at('2026-07-20T09:00:00+08:00') };
    expect(clusters.take(later)).toMatchObject({
      decision: 'suggested',
      suggestedCaseKey: caseKey,
      score: 1,
      because: ['内容逐字相同', '相隔 82 天'],
    });
  });

  it('asks a person about nearly the same words a season later', () => {
    const clusters = new EventClusters();
    const text =
      '每到夜里十二点以后，云溪市松林区三合商贸城后街的大排档仍在营业，划拳声、音响声持续到凌晨三点，多次反映无人处理。';
    const noise = { title: '三合商贸城后街大排档夜间扰民', text };
    clusters.take({ ...noise, publishedAt: at('2026-03-01T09:00:00+08:00') });
    const again = { ...noise, text: `${text}请尽快处理。` };
    expect(clusters.take({ ...again, publishedAt: at('2026-03-20T09:00:00+08:00') }).decision).toBe('merged');
    expect(
      clusters.take({ ...again, text: `${text}盼回复。`, publishedAt: at('2026-09-20T09:00:00+08:00') }),
    ).toMatchObject({
      decision: 'suggested',
      because: ['内容几乎相同', '相隔 203 天'],
    });
  });

  it('keeps a report that it is not sure of apart and names the other case with the evidence', () => {
    const clusters = new EventClusters();
    const { caseKey } = clusters.take({ ...fire, publishedAt: at('2026-11-03T08:00:00+08:00') });
    const later = { ...fire, title: '三合商贸城火灾现场清理', text: '三合商贸城火灾现场已清理完毕，业主领取物品。' };
    const found = clusters.take({ ...later, publishedAt: at('2026-11-11T08:00:00+08:00') });
    expect(found).toMatchObject({ decision: 'suggested', suggestedCaseKey: caseKey });
    expect(found.caseKey).not.toBe(caseKey);
    expect(found.because).not.toEqual([]);
  });

  it('keeps two that are named apart, also where a first flash names neither', () => {
    const clusters = new EventClusters();
    const { caseKey } = clusters.take(aMine('一', '8人被困', 10));
    expect(clusters.take(aMine('黑石', '已致12人遇难', 11))).toMatchObject({ decision: 'merged', caseKey });
    const other = clusters.take(aMine('红岩', '已致11人遇难', 12));
    expect(other).toMatchObject({ decision: 'suggested', suggestedCaseKey: caseKey });
    expect(other.because).toContain('只有一处不同：红岩、黑石');
    expect(clusters.take(aMine('红岩', '已致13人遇难', 13)).caseKey).toBe(other.caseKey);
  });

  it('has nothing to say of a report without words', () => {
    const clusters = new EventClusters();
    clusters.take({ title: '', text: '' });
    expect(clusters.take({ title: '！', text: '。' })).toMatchObject({ decision: 'new', score: 0, because: [] });
  });
});
