import { aCase, aRulebook, BUREAU_LEADER, BUREAU_OFFICER, CITY_LEADER, PEOPLE } from '@huiying/fakes';
import { addMs, instantOf } from '../time/instant.js';
import { fireTimers } from '../deadlines/fire-timers.js';
import type { Person } from '../pushes/push.js';
import { handOver } from './hand-over.js';

const START = instantOf(Date.parse('2026-11-23T10:00:00+08:00'));
const rulebook = aRulebook();
const opened = aCase({ rulebook, startedAt: START });
const at = { now: addMs(START, 25 * 3_600_000), people: PEOPLE };
const { file } = fireTimers(opened, rulebook, at);
const call = file.pushes.find(({ recipientId }) => recipientId === BUREAU_OFFICER.id);
const hand = (to: Person, from: Person = BUREAU_OFFICER, of = file) =>
  handOver(of, call?.id ?? '', { toUserId: to.id, note: '我在路上' }, from, rulebook, at);
const refusal = (code: string) => expect.objectContaining({ code }) as unknown as Error;

it('answers the call and calls the other one, with a time of their own to acknowledge', () => {
  const handed = hand(BUREAU_LEADER);
  expect(handed.file.pushes.find(({ id }) => id === call?.id)?.acknowledgedBy).toBe(BUREAU_OFFICER.name);
  const calls = handed.file.pushes.filter(({ kind }) => kind === 'transfer');
  expect(calls.map(({ recipientName, channel, acknowledgedAt }) => [recipientName, channel, acknowledgedAt])).toEqual([
    [BUREAU_LEADER.name, 'board', null],
    [BUREAU_LEADER.name, 'webhook', null],
  ]);
  expect(calls[0]?.acknowledgeBy).toEqual(addMs(at.now, 600_000));
  expect(calls[0]?.text).toContain('应急局值班员转交：我在路上');
  expect(handed.entries.map(({ kind }) => kind)).toEqual(['push-acknowledged', 'push-handed-over']);
});

it('is done once, however often it is sent', () => {
  const once = hand(BUREAU_LEADER).file;
  expect(hand(BUREAU_LEADER, BUREAU_OFFICER, once)).toMatchObject({ file: once, entries: [] });
});

it('is done by who was called, to somebody else who can be called', () => {
  expect(() => hand(BUREAU_LEADER, CITY_LEADER)).toThrow(refusal('not-addressee'));
  expect(() => hand(BUREAU_OFFICER)).toThrow(refusal('own-transfer'));
  expect(() => hand({ ...BUREAU_LEADER, id: 'nobody' })).toThrow(refusal('unknown-person'));
});
