/** An address that a page may link to: a report keeps what it was given, and that may be a script. */
export const webAddress = (url: string | null): string | undefined =>
  url !== null && /^https?:\/\//iu.test(url) ? url : undefined;
