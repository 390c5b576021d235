import { aCase, aJudgement, aPack, aReport, aRulebook, exact } from '@huiying/fakes';
import type { HandlingClass } from '../severity/severity.js';
import { addMs, instantOf } from '../time/instant.js';
import type { Case } from './case.js';
import { joinReport } from './join-report.js';

const START = instantOf(Date.parse('2026-11-01T10:00:00+08:00'));
const NOW = addMs(START, 3_600_000);
const pack = aPack();
const ofEmergencies = {
  id: 'spec.of-emergencies',
  deliverable: 'first-word',
  appliesTo: { handlingClasses: ['emergency'] },
  within: { value: 2, unit: 'hour' },
  startsFrom: 'auto',
  citation: { document: '某办发〔2026〕2号' },
} as const;
const rulebook = aRulebook({ pack: { ...pack, obligations: [...pack.obligations, ofEmergencies] } });

const rumour = aJudgement({ severity: 'none', concern: 'rumour', handlingClass: 'misunderstanding' });
const opened = aCase({ rulebook, startedAt: START, judgement: rumour });
const collapsed = (handlingClass: HandlingClass = 'emergency') =>
  aJudgement({ severity: 'relatively-serious', handlingClass, measures: { deaths: 4 } });
const topic = (id: string) => ({ kind: 'watch-topic', id, what: id, quote: '垮塌' }) as const;
const unitProposal = { unitId: 'bureau', rule: 'event-type', quote: 'work_safety', supporting: [] } as const;
const domain = { source: 'keywords', domain: '安全生产', scores: [], because: [] } as const;

const join = (change: Partial<Case> = {}, judgement = collapsed()) => {
  const report = aReport({ published: exact(NOW) }, judgement);
  const file = { ...opened, case: { ...opened.case, ...change } };
  const routed = { ...report, domain, unitProposal, focus: [topic('bridge'), topic('rumour')] };
  return joinReport(file, routed, 'system', rulebook, NOW);
};

describe('a graver report', () => {
  it('brings its handling class, and what hangs on that starts', () => {
    const { file, entries } = join();
    expect(file.case.handlingClass).toBe('emergency');
    expect(file.deadlines.find((d) => d.obligation === ofEmergencies.id)).toMatchObject({
      status: 'running',
      startedAt: NOW,
    });
    expect(entries.find(({ kind }) => kind === 'severity-proposed')?.data).toMatchObject({
      handlingClass: 'emergency',
    });
  });

  it('leaves the class that a person has set', () => {
    const { file } = join({ handlingClass: 'major-problem', corrected: { fields: ['handling-class'] } });
    expect(file.case.handlingClass).toBe('major-problem');
    expect(file.deadlines.map((d) => d.obligation)).not.toContain(ofEmergencies.id);
  });

  it('adds the focuses it falls under', () => {
    const { focus } = join({ focus: [topic('rumour')] }).file.case;
    expect(focus.map(({ id }) => id)).toEqual(['rumour', 'bridge']);
  });

  it('proposes the unit and the domain where none is proposed, and none where a person has said so', () => {
    expect(join({ leadUnitId: null }).file.case).toMatchObject({
      leadUnitId: 'bureau',
      unitProposal,
      domain: '安全生产',
    });
    expect(join({ leadUnitId: 'city', domain: '城管' }).file.case).toMatchObject({
      leadUnitId: 'city',
      domain: '城管',
    });
    expect(join({ corrected: { fields: ['domain'] } }).file.case.domain).toBeNull();
  });
});

it('a milder report that may be graver leaves the class as it is', () => {
  const accident = { severity: 'ordinary', strictest: 'ordinary', handlingClass: 'emergency' } as const;
  const doubted = aJudgement({ severity: 'none', strictest: 'serious', handlingClass: 'misunderstanding' });
  expect(join(accident, doubted).file.case).toMatchObject({ strictest: 'serious', handlingClass: 'emergency' });
});
