import type { Delivery } from '@huiying/core';

/** What the server's answer is about where it is about this mail, or about us; before that it is about the moment. */
const SAID_TO_US = /^(?:AUTH|MAIL FROM|RCPT TO|DATA)/u;
const LONGEST = 300;

interface Failure {
  /** What was asked of the server last. */
  readonly command?: unknown;
  readonly responseCode?: unknown;
  readonly response?: unknown;
  readonly code?: unknown;
}

/**
 * What an attempt that failed means for the mail: 5xx to it or to the account is for good, and is not mended by repeating;
 * 4xx (greylisted, busy), a server that is away and a certificate that does not hold are for now.
 */
export function deliveryOfFailure(error: unknown, address: string): Delivery {
  const { command, responseCode, response, code } = (error instanceof Error ? error : {}) as Failure;
  const said = typeof response === 'string' && response !== '' ? response : error instanceof Error ? error.message : '';
  const because = said.replaceAll(address, '<addressee>').replaceAll(/\s+/gu, ' ').slice(0, LONGEST) || 'not sent';
  const isNoAddress = code === 'EENVELOPE' && command === 'API';
  const isForGood = typeof responseCode === 'number' && responseCode >= 500 && SAID_TO_US.test(String(command));
  return isForGood || isNoAddress ? { refused: true, because } : { retry: true, because };
}
