import { ServerClock, type Instant } from '@huiying/core';
import { shallowRef } from 'vue';
import { instant } from './wire-time';

const SECOND_MS = 1000;
const clock = new ServerClock();

/** The server's time, a new value each second; null until the server has been heard. */
export const serverNow = shallowRef<Instant | null>(null);

const refresh = (): void => {
  serverNow.value = clock.now(performance.now()) ?? null;
};

/** Every message of the server tells its time. */
export function hearServerTime(text: string): void {
  clock.sync(instant(text), performance.now());
  refresh();
}

/** Moves `serverNow` on as each second of the server begins, so that all countdowns turn together. */
export function startSeconds(): void {
  refresh();
  const intoSecond = serverNow.value ? serverNow.value.getTime() % SECOND_MS : 0;
  setTimeout(startSeconds, SECOND_MS - intoSecond + 1);
}
