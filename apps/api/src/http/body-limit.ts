/** A copy of what was published. Bytes. */
export const BODY_LIMIT = 32 * 1024 * 1024;
/** 500 reports of 40,000 characters of Chinese, with room. Bytes. */
export const JSON_LIMIT = 64 * 1024 * 1024;

/** Bytes that a body of that type may have. */
export const limitOf = (contentType: string | undefined): number =>
  contentType?.startsWith('application/json') ? JSON_LIMIT : BODY_LIMIT;
