import { maskIdentifiers, type Message } from '@huiying/core';

/** Behind the title, which may hold colons itself; and so may what somebody asks for behind it. */
const WHAT_IS_DUE = /：[^：]*时限 \d{2}-\d{2} /u;

/** Of a title and the level before it, however much is to be said behind them. */
const LEAST_OF_TITLE = 12;

/**
 * The words of a call for a telephone: numbers that are somebody's are hidden, since the text passes a carrier, and 【】,
 * which carriers keep for the signature, are []. What is too long loses the end of the title, not when what is due.
 * @param longest in characters as carriers count them (UTF-16)
 */
export function smsText({ text, acknowledgeBy, attempt }: Message, longest: number): string {
  const plain = maskIdentifiers(text).replaceAll('【', '[').replaceAll('】', ']').replaceAll(/\s+/gu, ' ');
  const until = acknowledgeBy ? `，请于 ${acknowledgeBy.slice(11, 16)} 前确认` : '';
  const whole = `${attempt > 1 ? '（可能重复）' : ''}${plain}`;
  const at = whole.search(WHAT_IS_DUE);
  const [title, due] = at === -1 ? [whole, ''] : [whole.slice(0, at), whole.slice(at)];
  const room = longest - until.length;
  const tail = cut(due, room - Math.min(LEAST_OF_TITLE, title.length));
  return cut(title, room - tail.length) + tail + until;
}

function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const end = text.slice(0, longest - 1);
  // Half of a sign of two units is none.
  return `${end.isWellFormed() ? end : end.slice(0, -1)}…`;
}
