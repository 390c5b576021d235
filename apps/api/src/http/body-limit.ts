/** 500 reports of 20,000 characters of Chinese, with room; a copy of what was published. Bytes. */
export const BODY_LIMIT = 32 * 1024 * 1024;
