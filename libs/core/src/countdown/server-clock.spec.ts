import { instantOf } from '../time/instant.js';
import { ServerClock } from './server-clock.js';

const clockAt = (serverMs: number, monotonicMs: number): ServerClock => {
  const clock = new ServerClock();
  clock.sync(instantOf(serverMs), monotonicMs);
  return clock;
};

describe('ServerClock', () => {
  it('knows no time before the server has been heard', () => {
    const clock = new ServerClock();
    expect(clock.isSet).toBe(false);
    expect(clock.now(5)).toBeUndefined();
  });

  it('carries the server time on by the monotonic counter', () => {
    const clock = clockAt(1_000_000, 50);
    expect(clock.isSet).toBe(true);
    expect(clock.now(1050)).toEqual(instantOf(1_001_000));
  });

  it('keeps the reading that was delayed least', () => {
    const clock = clockAt(1_000_000, 0);
    clock.sync(instantOf(1_010_000), 10_300);
    expect(clock.now(10_300)).toEqual(instantOf(1_010_300));
    clock.sync(instantOf(1_020_100), 20_000);
    expect(clock.now(20_000)).toEqual(instantOf(1_020_100));
  });

  it('follows a server clock that was set back', () => {
    const clock = clockAt(1_000_000, 0);
    clock.sync(instantOf(1_008_000), 10_000);
    expect(clock.now(10_000)).toEqual(instantOf(1_010_000));
    clock.sync(instantOf(1_007_999), 10_000);
    expect(clock.now(10_000)).toEqual(instantOf(1_007_999));
  });
});
