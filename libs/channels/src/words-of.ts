import type { Message } from '@huiying/core';

/** 企业微信 takes 2048 bytes, which is 600 characters of Chinese with room for the rest. */
const LONGEST = 600;
const shortened = (text: string): string => {
  const signs = Array.from(text);
  return signs.length <= LONGEST ? text : `${signs.slice(0, LONGEST - 1).join('')}…`;
};

/** The words of a call: who is meant stands in them, for a group reads them too, and that they may have been there before. */
export function wordsOf({ text, recipient, acknowledgeBy, attempt }: Message): string {
  const until = acknowledgeBy ? `，请于 ${acknowledgeBy.slice(11, 16)} 前确认收到` : '';
  return `${attempt > 1 ? '（可能重复）' : ''}${shortened(text)}\n收件人：${recipient}${until}`;
}
