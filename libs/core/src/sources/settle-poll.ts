import { addMs, formatInstant, type Instant, latest } from '../time/instant.js';
import { failureWeight } from './attempt.js';
import { intervalOf, nextPace, type PaceReason } from './pace.js';
import { type DomainHold, holdFrom, releaseAt } from './politeness.js';
import { rememberItems, silenceLimitMs } from './silence.js';
import type { PollResult } from './source.js';
import type { SourceAlarm } from './source-alarm.js';
import { haveLied, type ValidatorState } from './validators.js';

/** What is remembered of a source from poll to poll. */
export interface SourceState extends ValidatorState {
  readonly id: string;
  readonly url: string;
  readonly createdAt: Instant;
  readonly intervalMinutes: number;
  readonly status: 'active' | 'paused';
  readonly consecutiveFailures: number;
  /** Sum of the weights of the failures in a row. */
  readonly failureWeight: number;
  readonly pace: number;
  readonly knownShare: number | null;
  readonly bodyHash: string | null;
  readonly redirectTo: string | null;
  /** How many polls in a row were redirected there for good. */
  readonly redirectSeen: number;
  readonly lastSuccessAt: Instant | null;
  /** When it last had something new to say. */
  readonly lastItemAt: Instant | null;
  readonly recentItemsAt: readonly Instant[];
  /** When its silence was found longer than usual. */
  readonly silentNotedAt: Instant | null;
}

export type NextPollReason =
  PaceReason | 'retry-after' | 'after-failure' | 'bucket' | 'requested' | 'new' | 'paused' | 'blind';

export interface SettledPoll {
  readonly state: SourceState;
  readonly nextPollAt: Instant;
  readonly nextPollReason: NextPollReason;
  readonly hold: DomainHold | undefined;
  readonly alarms: readonly SourceAlarm[];
}

const LONGEST_PAUSE_MS = 3_600_000;
/** While blind, sources are asked often enough to notice the end, and no burden is added to them. */
const BLIND_PAUSE_MS = 5 * 60_000;
const REDIRECTS_TO_MOVE = 3;

/** What an attempt makes of a source: its memory, its next turn and why, what its domain is owed, what must be told. */
export function settlePoll(
  before: SourceState,
  result: PollResult,
  at: { readonly now: Instant; readonly isHot: boolean; readonly isBlind: boolean },
): SettledPoll {
  const settled = result.failed ? afterFailure(before, result, at.isBlind) : afterSuccess(before, result, at.now);
  const silence = noteSilence(settled.state, result, at.now, at.isBlind);
  const hold = holdFrom(result, at.now);
  return {
    state: silence.state,
    hold,
    alarms: [...settled.alarms, ...silence.alarms],
    ...nextTurn(silence.state, result, hold, at),
  };
}

interface Step {
  readonly state: SourceState;
  readonly alarms: readonly SourceAlarm[];
}

function afterFailure(before: SourceState, result: PollResult, isBlind: boolean): Step {
  const weight = failureWeight(result.outcome, result.httpStatus);
  const counted = isBlind
    ? { consecutiveFailures: Math.max(1, before.consecutiveFailures) }
    : { consecutiveFailures: before.consecutiveFailures + 1, failureWeight: before.failureWeight + weight };
  if (result.outcome !== 'gone') return { state: { ...before, ...counted }, alarms: [] };
  return {
    state: { ...before, ...counted, status: 'paused' },
    alarms: [{ kind: 'source-paused', data: { id: before.id, url: before.url, because: result.detail } }],
  };
}

function afterSuccess(before: SourceState, result: PollResult, now: Instant): Step {
  const isFirst = before.lastSuccessAt === null;
  const knownShare = isFirst ? null : shareKnown(result);
  const state: SourceState = {
    ...before,
    ...validatorsAfter(before, result, now),
    consecutiveFailures: 0,
    failureWeight: 0,
    lastSuccessAt: now,
    knownShare: knownShare ?? before.knownShare,
    pace: nextPace(before.pace, knownShare, before.intervalMinutes),
    bodyHash: result.bodyHash ?? before.bodyHash,
    ...itemsAfter(before, result, now),
  };
  return followMove(state, result);
}

const shareKnown = ({ items, newItems }: PollResult): number | null => {
  if (items === undefined || items === 0) return newItems > 0 ? null : 1;
  return (items - newItems) / items;
};

function validatorsAfter(before: SourceState, result: PollResult, now: Instant): Partial<SourceState> {
  if (result.outcome === 'not-modified') return {};
  const after = { etag: result.etag ?? null, lastModified: result.lastModified ?? null };
  return {
    ...after,
    fullFetchAt: now,
    ...(haveLied(before, after, result.newItems) && { validatorsLiedAt: now }),
  };
}

function itemsAfter(before: SourceState, result: PollResult, now: Instant): Partial<SourceState> {
  const told = (result.itemTimes ?? []).filter((at) => at <= now);
  const isNews = result.newItems > 0;
  const moments = told.length === 0 && isNews ? [now] : told;
  const newest = told.reduce<Instant | null>((found, at) => (found ? latest(found, at) : at), null);
  const spokeAt = before.lastSuccessAt === null ? (newest ?? now) : now;
  return {
    recentItemsAt: rememberItems(before.recentItemsAt, moments, now),
    lastItemAt: isNews ? spokeAt : before.lastItemAt,
  };
}

/** A move is believed when three answers in a row tell of the same one. */
function followMove(state: SourceState, { movedTo }: PollResult): Step {
  if (movedTo === undefined) return { state: { ...state, redirectTo: null, redirectSeen: 0 }, alarms: [] };
  const redirectSeen = movedTo === state.redirectTo ? state.redirectSeen + 1 : 1;
  const seen = { ...state, redirectTo: movedTo, redirectSeen };
  if (redirectSeen < REDIRECTS_TO_MOVE) return { state: seen, alarms: [] };
  return {
    state: { ...seen, url: movedTo, redirectTo: null, redirectSeen: 0, etag: null, lastModified: null },
    alarms: [{ kind: 'source-moved', data: { id: state.id, from: state.url, to: movedTo } }],
  };
}

/** Told once a silence; only when we looked and could see, so that neither our outage nor our rest is its silence. */
function noteSilence(state: SourceState, { newItems }: PollResult, now: Instant, isBlind: boolean): Step {
  const { id, url, silentNotedAt } = state;
  const since = state.lastItemAt ?? state.createdAt;
  const isSilent = now.getTime() - since.getTime() > silenceLimitMs(state.recentItemsAt);
  if (silentNotedAt && newItems > 0 && !isSilent) {
    return { state: { ...state, silentNotedAt: null }, alarms: [{ kind: 'source-speaks-again', data: { id, url } }] };
  }
  if (silentNotedAt || isBlind || !isSilent) return { state, alarms: [] };
  return {
    state: { ...state, silentNotedAt: now },
    alarms: [{ kind: 'source-silent', data: { id, url, since: formatInstant(since) } }],
  };
}

function nextTurn(
  state: SourceState,
  result: PollResult,
  hold: DomainHold | undefined,
  at: { readonly now: Instant; readonly isHot: boolean; readonly isBlind: boolean },
): Pick<SettledPoll, 'nextPollAt' | 'nextPollReason'> {
  const interval = intervalOf({ ...state, isHot: at.isHot });
  const turn = (ms: number, nextPollReason: NextPollReason) => ({ nextPollAt: addMs(at.now, ms), nextPollReason });
  if (state.status === 'paused') return turn(LONGEST_PAUSE_MS, 'paused');
  if (!result.failed) return turn(interval.ms, interval.reason);
  const failing = at.isBlind
    ? turn(Math.min(interval.ms, BLIND_PAUSE_MS), 'blind')
    : turn(Math.min(LONGEST_PAUSE_MS, interval.ms * Math.max(1, state.failureWeight)), 'after-failure');
  const released = hold && releaseAt(hold, state.id);
  return released && released > failing.nextPollAt ? { nextPollAt: released, nextPollReason: 'retry-after' } : failing;
}
