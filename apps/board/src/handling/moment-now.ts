import { formatInstant } from '@huiying/core';
import { serverNow } from '../time/server-time';

/** The minute of now, as a field starts with it; empty until the server's time is known. */
export const momentNow = (): string =>
  serverNow.value ? `${formatInstant(serverNow.value).slice(0, 16)}:00+08:00` : '';
