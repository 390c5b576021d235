import type { Delivery } from '@huiying/core';

/** What an HTTP status means for a message: taken, to be tried again (5xx and `passing`: "not now" rather than "never"), or given up. */
export function deliveryOfStatus(status: number, passing: ReadonlySet<number>): Delivery {
  if (status >= 200 && status < 300) return { sent: true };
  const because = `HTTP ${status}`;
  return status >= 500 || passing.has(status) ? { retry: true, because } : { refused: true, because };
}
