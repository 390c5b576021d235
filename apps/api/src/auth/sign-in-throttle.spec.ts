import { DomainError } from '@huiying/core';
import { SignInThrottle } from './sign-in-throttle.js';

const wrong = (): Promise<undefined> => Promise.resolve(undefined);
const right = (): Promise<string> => Promise.resolve('session');
const failing = (error: Error) => (): Promise<never> => Promise.reject(error);
const isRefused = (attempt: Promise<unknown>): Promise<boolean> =>
  attempt.then(
    () => false,
    (error: { readonly status?: number }) => error.status === 429,
  );

it('looks at ten of many guesses that come at once', async () => {
  const throttle = new SignInThrottle();
  let looked = 0;
  const guess = (): Promise<undefined> => {
    looked += 1;
    return wrong();
  };
  const refused = await Promise.all(Array.from({ length: 60 }, () => isRefused(throttle.attempt('one', guess))));
  expect([looked, refused.filter(Boolean).length]).toEqual([10, 50]);
  expect(await throttle.attempt('another', right)).toBe('session');
});

it('forgets the failures of whoever gets in, and counts the next from the first', async () => {
  const throttle = new SignInThrottle();
  for (let guess = 0; guess < 9; guess += 1) await throttle.attempt('one', wrong);
  expect(await throttle.attempt('one', right)).toBe('session');
  for (let guess = 0; guess < 10; guess += 1) await throttle.attempt('one', wrong);
  expect(await isRefused(throttle.attempt('one', right))).toBe(true);
});

it('counts a password that is told to be wrong, and not that nobody could look', async () => {
  const throttle = new SignInThrottle();
  const away = failing(new Error('the database is away'));
  for (let n = 0; n < 20; n += 1) await expect(throttle.attempt('one', away)).rejects.toThrow('away');
  const told = failing(new DomainError('invalid', 'wrong-password', '原密码不正确'));
  for (let n = 0; n < 10; n += 1) await expect(throttle.attempt('one', told)).rejects.toThrow('原密码');
  expect(await isRefused(throttle.attempt('one', right))).toBe(true);
});

it('lets the minute run out', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  try {
    const throttle = new SignInThrottle();
    for (let guess = 0; guess < 10; guess += 1) await throttle.attempt('one', wrong);
    vi.advanceTimersByTime(60_000);
    expect(await isRefused(throttle.attempt('one', right))).toBe(true);
    vi.advanceTimersByTime(1);
    expect(await throttle.attempt('one', right)).toBe('session');
  } finally {
    vi.useRealTimers();
  }
});
