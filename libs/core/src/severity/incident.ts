import type { Document } from './document.js';
import { guardAt } from './guards.js';
import type { GuardContext } from './guards.js';
import type { RuleWords } from './rule-words.js';
import type { EventType } from './severity-rules.js';

export interface IncidentHit {
  readonly start: number;
  readonly end: number;
}

const HAPPENED =
  /发生|突发|引发|突然|起火|着火|失火|爆炸|爆燃|坍塌|倒塌|垮塌|塌方|相撞|追尾|侧翻|坠|泄漏|脱轨|决口|滑坡|泥石流|地震|停水|停电|停运|中毒|踩踏|溺|触电|撞|砍|行凶|持刀|翻车/;
const ANCHORED =
  /\d+[日时点分]|今天|昨天|今日|昨日|昨晚|今晨|今早|凌晨|清晨|上午|中午|下午|傍晚|晚上?|目前|现场|截至|刚刚|日前|近日|突发/;
const LEAD = 300;

/**
 * A real incident in place and time although no toll is stated: an event word of the title or the lead that happened,
 * that no guard sets aside and that is not the subject of a meeting, an inspection or a lesson.
 */
export function findIncident(document: Document, words: RuleWords, context: GuardContext): IncidentHit | undefined {
  const end = Math.min(document.text.length, document.titleEnd + LEAD);
  if (words.preventive.has(document.text, 0, document.titleEnd)) return undefined;
  for (const hit of words.events.find(document.text, 0, end)) {
    const types: readonly EventType[] = words.typesOfWord.get(hit.word) ?? [];
    if (types.every((type) => type.needsIncident)) continue;
    const around = document.text.slice(Math.max(0, hit.start - 30), hit.start + hit.word.length + 16);
    const near = document.text.slice(Math.max(0, hit.start - 80), hit.start + 80);
    if (!HAPPENED.test(around) || !ANCHORED.test(near) || words.preventive.has(near)) continue;
    if (!guardAt(context, hit.start, hit.start + hit.word.length)) {
      return { start: hit.start, end: hit.start + hit.word.length };
    }
  }
  return undefined;
}
