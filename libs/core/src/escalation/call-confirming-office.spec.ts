import { aCase, aLadder, aRulebook, deadlineOf, PEOPLE, PRESS_OFFICER } from '@huiying/fakes';
import type { CaseFile } from '../cases/case-file.js';
import { fireTimers } from '../deadlines/fire-timers.js';
import { decideResponse } from '../responses/decide-response.js';
import { submitResponse } from '../responses/submit-response.js';
import { addMs, instantOf, type Instant } from '../time/instant.js';
import { acknowledge } from './acknowledge.js';

const START = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));
const MINUTE_MS = 60_000;
const rulebook = aRulebook({ ladder: aLadder() });
const at = (now: Instant) => ({ now, people: PEOPLE });
const opened = aCase({ rulebook, startedAt: START });
const dueAt = deadlineOf(opened, 'response').dueAt;
const after = (minutes: number): Instant => addMs(dueAt, minutes * MINUTE_MS + 1);
const sweep = (file: CaseFile, minutes: number): CaseFile => fireTimers(file, rulebook, at(after(minutes))).file;

const draft = {
  deliverable: 'response',
  publishedAt: addMs(dueAt, -60 * MINUTE_MS),
  channel: '应急局网站',
  publisher: 'bureau',
  summary: '路灯已经修好。',
};
const submitted = submitResponse(opened, draft, '经办人', rulebook, at(draft.publishedAt));
const held = sweep(submitted.file, 0);
const callsOf = ({ pushes }: CaseFile) => pushes.filter(({ kind }) => kind === 'confirmation');
const decide = (file: CaseFile, accepted: boolean): CaseFile =>
  decideResponse(file, submitted.response.id, { accepted, reason: '核对' }, PRESS_OFFICER, rulebook, at(after(1))).file;

describe('evidence that nobody looks at', () => {
  it('calls the confirming office over every channel of the ladder', () => {
    expect(callsOf(held).map(({ channel, recipientId }) => [channel, recipientId])).toEqual([
      ['board', PRESS_OFFICER.id],
      ['webhook', PRESS_OFFICER.id],
    ]);
  });

  it('calls it again as often as the ladder repeats its last call', () => {
    const [once, twice] = [sweep(held, 29), sweep(held, 30)];
    expect([callsOf(once).length, callsOf(twice).length]).toEqual([2, 4]);
    const last = sweep(sweep(twice, 60), 600);
    expect(callsOf(last)).toHaveLength(6);
    expect(deadlineOf(last, 'response').status).toBe('running');
  });

  it('calls once for what was missed while nothing ran', () => {
    const woken = sweep(sweep(submitted.file, 600), 601);
    expect(callsOf(woken)).toHaveLength(2);
    expect(callsOf(sweep(woken, 631))).toHaveLength(4);
  });

  it('waits as long as an acknowledgement holds a ladder, and then calls again', () => {
    const [push] = callsOf(held);
    const heard = acknowledge(held, push?.id ?? '', PRESS_OFFICER, at(after(20))).file;
    expect(callsOf(sweep(heard, 49))).toHaveLength(2);
    expect(callsOf(sweep(sweep(heard, 49), 51))).toHaveLength(4);
  });

  it('calls once more when the last call was acknowledged and nobody decided', () => {
    const last = sweep(sweep(sweep(held, 30), 60), 600);
    const push = callsOf(last).at(-1);
    const heard = acknowledge(last, push?.id ?? '', PRESS_OFFICER, at(after(700))).file;
    expect(callsOf(sweep(heard, 729))).toHaveLength(6);
    expect(callsOf(sweep(heard, 731))).toHaveLength(8);
  });

  it.each([true, false])('is silent once it is decided: accepted %s', (accepted) => {
    const decided = decide(held, accepted);
    expect(callsOf(sweep(decided, 600))).toHaveLength(2);
  });
});
