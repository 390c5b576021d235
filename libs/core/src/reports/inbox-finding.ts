import type { SetAside } from '../severity/judgement.js';

/** Why a report stays in the inbox: a code, and the words of the text that it rests on. */
export type InboxFinding =
  | { readonly why: 'nothing-raised' }
  | { readonly why: 'old' }
  | ({ readonly why: 'set-aside' } & SetAside)
  | {
      /** Nothing of ours is named; something is, though what is told is told of no place; or it happened there. */
      readonly why: 'unnamed' | 'only-named' | 'happened-there';
      readonly place?: string;
      readonly abroad?: boolean;
      /** What is told; absent when no words say it shortly. */
      readonly told?: string;
    };

const PLAIN = {
  'nothing-raised': '没有读出突发事件、诉求、疑问或传言',
  old: '首次读取该信源时已超过48小时的旧消息',
};

const WHERE = {
  unnamed: () => '文中没有我们的地名或单位',
  'only-named': (place: string) => `文中提到“${place}”，没有说所述的事发生在那里`,
  'happened-there': (place: string) => `事发地：${place}`,
};

/** The same as a sentence. */
export function inboxSentence(finding: InboxFinding): string {
  if (finding.why === 'nothing-raised' || finding.why === 'old') return PLAIN[finding.why];
  if (finding.why === 'set-aside') return `所述“${finding.quote}”不是要回应的事件：${finding.reason}`;
  const { why, place = '', abroad, told } = finding;
  return WHERE[why](place) + (abroad ? '（境外）' : '') + (told === undefined ? '' : `；所述：“${told}”`);
}
