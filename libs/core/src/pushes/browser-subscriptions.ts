/** Where a push service takes what is meant for one browser, and the keys that only that browser can undo (RFC 8291). */
export interface BrowserSubscription {
  readonly endpoint: string;
  /** base64url of a point of P-256, uncompressed */
  readonly p256dh: string;
  /** base64url of 16 bytes */
  readonly auth: string;
}

/** The browsers in which people let themselves be called. */
export abstract class BrowserSubscriptions {
  abstract of(userId: string): Promise<readonly BrowserSubscription[]>;
  /** When the push service says that it is no more. */
  abstract remove(endpoint: string): Promise<void>;
}
