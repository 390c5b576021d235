import { instantOf } from '../time/instant.js';
import { countdown, countdownText, deadlineFace, isOpenDeadline, type CountedDeadline } from './countdown.js';

const HOUR = 3_600_000;
const START = 1_795_300_000_000;
const at = (ms: number) => instantOf(START + ms);
const text = (dueMs: number, nowMs: number) => countdownText(countdown(at(0), at(dueMs), at(nowMs)), '天');

const deadline = (over: Partial<CountedDeadline> = {}): CountedDeadline => ({
  status: 'running',
  startedAt: at(0),
  dueAt: at(5 * HOUR),
  warnAt: at(4 * HOUR),
  pendingConfirmation: false,
  ...over,
});

describe('countdown', () => {
  it('counts down in hours, minutes and seconds', () => {
    expect(text(5 * HOUR, 5 * HOUR - 2_530_000)).toBe('00:42:10');
  });

  it('shows hours up to two days and days from there', () => {
    expect(text(60 * HOUR, 60 * HOUR - (31 * HOUR + 352_000))).toBe('31:05:52');
    expect(text(60 * HOUR, 12 * HOUR + 1000)).toBe('47:59:59');
    expect(text(60 * HOUR, 12 * HOUR)).toBe('2天 00:00');
    expect(text(60 * HOUR, 60 * HOUR - (51 * HOUR + 600_000))).toBe('2天 03:10');
  });

  it('is on time one ms before due and at due, late one ms after', () => {
    expect(countdown(at(0), at(HOUR), at(HOUR - 1)).late).toBe(false);
    expect(text(HOUR, HOUR - 1)).toBe('00:00:01');
    expect(countdown(at(0), at(HOUR), at(HOUR)).late).toBe(false);
    expect(text(HOUR, HOUR)).toBe('00:00:00');
    expect(countdown(at(0), at(HOUR), at(HOUR + 1)).late).toBe(true);
    expect(text(HOUR, HOUR + 1)).toBe('+00:00:00');
  });

  it('counts up with a plus after due', () => {
    expect(text(HOUR, HOUR + 4_623_000)).toBe('+01:17:03');
    expect(text(HOUR, 53 * HOUR)).toBe('+2天 04:00');
  });

  it('gives the share used up, kept between 0 and 1', () => {
    const share = (nowMs: number) => countdown(at(0), at(HOUR), at(nowMs)).share;
    expect([share(-1), share(0), share(HOUR / 4), share(HOUR), share(HOUR + 1)]).toEqual([0, 0, 0.25, 1, 1]);
    expect(countdown(at(0), at(0), at(0)).share).toBe(1);
  });
});

describe('deadlineFace', () => {
  it('warns from the warning moment on', () => {
    expect(deadlineFace(deadline(), at(4 * HOUR - 1))).toBe('running');
    expect(deadlineFace(deadline(), at(4 * HOUR))).toBe('warning');
    expect(deadlineFace(deadline(), at(4 * HOUR + 1))).toBe('warning');
  });

  it('turns late one ms after due without hearing from the server', () => {
    expect(deadlineFace(deadline(), at(5 * HOUR))).toBe('warning');
    expect(deadlineFace(deadline(), at(5 * HOUR + 1))).toBe('late');
  });

  it('holds lateness back while evidence waits for confirmation, but not once the breach is recorded', () => {
    expect(deadlineFace(deadline({ pendingConfirmation: true }), at(6 * HOUR))).toBe('pending');
    expect(deadlineFace(deadline({ pendingConfirmation: true, status: 'breached' }), at(6 * HOUR))).toBe('late');
  });

  it('keeps the word of a settled deadline', () => {
    for (const status of ['met', 'answered-late', 'cancelled'] as const) {
      expect(deadlineFace(deadline({ status }), at(9 * HOUR))).toBe(status);
      expect(isOpenDeadline({ status })).toBe(false);
    }
    expect(isOpenDeadline({ status: 'breached' })).toBe(true);
  });
});
