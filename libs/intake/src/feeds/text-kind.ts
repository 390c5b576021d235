import type { FeedFormat, FoundText } from './feed-reading.js';

export interface TextTerms {
  readonly type?: string | undefined;
  readonly mode?: string | undefined;
}

/** Atom says what its text is (0.3 with `mode`, 1.0 with `type`); RSS leaves it to be guessed. */
export function foundText(value: string, { type = '', mode = '' }: TextTerms, format: FeedFormat): FoundText {
  const kind = type.toLowerCase();
  if (mode.toLowerCase() === 'base64' || /base64|octet-stream/.test(kind))
    return { value: Buffer.from(value, 'base64').toString('utf8'), kind: 'guess' };
  if (format === 'atom' && (kind.includes('html') || kind.includes('xml'))) return { value, kind: 'html' };
  return { value, kind: 'guess' };
}
