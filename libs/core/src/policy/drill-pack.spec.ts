import { aCase, aPack, aReport, aRulebook } from '@huiying/fakes';
import { openCase } from '../cases/open-case.js';
import { setSeverity } from '../cases/set-severity.js';
import { addMs, instantOf } from '../time/instant.js';
import { packFor } from './drill-pack.js';

const MINUTE_MS = 60_000;
const AT = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));
const rulebook = aRulebook();
const opening = {
  caseId: 'c1',
  actor: '值班员',
  detectedAt: AT,
  history: false,
  leadUnitId: null,
  stated: 'serious',
} as const;
const report = aReport({ published: { at: addMs(AT, -180 * MINUTE_MS), precision: 'second' } });
const opened = (drill: boolean) => openCase(report, { ...opening, drill }, rulebook);

describe('a drill in an office whose pack is none', () => {
  const real = opened(false).file;
  const drill = opened(true).file;

  it('has the deadlines of a real case, in minutes for hours', () => {
    expect(drill.deadlines.map((d) => d.obligation)).toEqual(real.deadlines.map((d) => d.obligation));
    expect(drill.deadlines.map(({ limit }) => limit)).toEqual(
      real.deadlines.map(({ limit: { value, unit } }) => ({ value, unit: unit === 'hour' ? 'minute' : unit })),
    );
    expect(drill.deadlines.map((d) => d.citation)).toEqual(real.deadlines.map((d) => d.citation));
  });

  it('starts when it is opened, however long ago what it tells of', () => {
    for (const { startedAt, dueAt, limit } of drill.deadlines) {
      expect(startedAt).toEqual(AT);
      expect(dueAt).toEqual(addMs(AT, limit.value * MINUTE_MS));
    }
  });

  it('is upgraded under its own limits', () => {
    const to = { severity: 'especially-serious', reason: '演练升级' } as const;
    const { file } = setSeverity(drill, to, '值班员', rulebook, { now: addMs(AT, MINUTE_MS), people: [] });
    expect(new Set(file.deadlines.map(({ limit }) => limit.unit))).toEqual(new Set(['minute']));
  });

  it('is written into the ledger as a drill', () => {
    const [entry] = opened(true).entries;
    expect(entry).toMatchObject({ kind: 'case-opened', data: { drill: true } });
    expect(opened(false).entries[0]?.data).not.toHaveProperty('drill');
  });
});

it('counts a day as 24 minutes, also of the pack below', () => {
  const [obligation] = aPack().obligations;
  if (!obligation) throw new Error('a pack without obligations');
  const within = { value: 5, unit: 'working-day', endsAt: '17:30' } as const;
  const below = aPack({ obligations: [{ ...obligation, within }] });
  const pack = packFor({ drill: true }, { pack: aPack({ stackedOn: below }) });
  expect(pack.stackedOn?.obligations[0]?.within).toEqual({ value: 120, unit: 'minute' });
});

it('an office that drills as a whole uses its pack as it is', () => {
  const pack = aPack({ drill: true });
  expect(packFor({ drill: true }, { pack })).toBe(pack);
  expect(packFor(aCase({ rulebook, startedAt: AT }).case, rulebook)).toBe(rulebook.pack);
});
