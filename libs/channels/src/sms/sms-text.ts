import { maskIdentifiers, type Message } from '@huiying/core';

/**
 * The words of a call for a telephone: numbers that are somebody's are hidden, since the text passes a carrier, and 【】,
 * which carriers keep for the signature, are []. What is too long loses the end of the title, not when what is due.
 * @param longest in characters as carriers count them (UTF-16)
 */
export function smsText({ text, acknowledgeBy, attempt }: Message, longest: number): string {
  const plain = maskIdentifiers(text).replaceAll('【', '[').replaceAll('】', ']').replaceAll(/\s+/gu, ' ');
  const until = acknowledgeBy ? `，请于 ${acknowledgeBy.slice(11, 16)} 前确认` : '';
  const whole = `${attempt > 1 ? '（可能重复）' : ''}${plain}`;
  const at = whole.lastIndexOf('：');
  const tail = `${at === -1 ? '' : whole.slice(at)}${until}`;
  if (tail.length > longest / 2 + until.length) return cut(whole, longest - until.length) + until;
  return cut(at === -1 ? whole : whole.slice(0, at), longest - tail.length) + tail;
}

function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const end = text.slice(0, longest - 1);
  // Half of a sign of two units is none.
  return `${end.isWellFormed() ? end : end.slice(0, -1)}…`;
}
