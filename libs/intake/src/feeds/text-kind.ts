import type { FeedFormat, FoundText } from './feed-reading.js';

export interface TextTerms {
  readonly type?: string | undefined;
  readonly mode?: string | undefined;
}

const IN_BASE64 = /^\s*(?:[A-Za-z0-9+/]\s*)+(?:=\s*){0,2}$/;

/**
 * Atom says what its text is (0.3 with `mode`, 1.0 with `type`); RSS leaves it to be guessed. What Atom says nothing of is
 * words as they stand (RFC 4287, 3.1.1); publishers keep to that in titles, in content they forget to say HTML.
 */
export function foundText(value: string, terms: TextTerms, format: FeedFormat, isTitle = false): FoundText {
  const kind = (terms.type ?? '').trim().toLowerCase();
  const isPacked = terms.mode?.trim().toLowerCase() === 'base64' || /base64|octet-stream/.test(kind);
  if (isPacked && IN_BASE64.test(value))
    return { value: Buffer.from(value, 'base64').toString('utf8'), kind: kindOf(kind, format, false) };
  return { value, kind: kindOf(kind, format, isTitle) };
}

function kindOf(type: string, format: FeedFormat, isTitle: boolean): FoundText['kind'] {
  if (format !== 'atom') return 'guess';
  if (/html|xml/.test(type)) return 'html';
  return type === 'text' || type === 'text/plain' || (isTitle && type === '') ? 'plain' : 'guess';
}
