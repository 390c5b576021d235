import type { ConcernKind } from '../../severity/judgement.js';
import { type Document, isHeadlineOnly } from '../../severity/text/document.js';
import type { FoundWords } from '../../severity/words/found-words.js';
import { weighVoices } from '../weigh-voices.js';
import { KINDS, type KindsWeigher, weighKinds } from './weigh-kinds.js';

export type Raised = (typeof KINDS)[number];

/** That a text is no concern must be surer: a case more is looked at, a case less is not. */
const NONE_NEEDS = 0.2;
/** The same where the rules see an incident, or hear anything in what is clearly an article. */
const NONE_OF_NEWS_NEEDS = 0.7;
/** That a clear letter tells of an incident or passes a rumour on. */
const IN_A_LETTER_NEEDS = 0.5;
/** Whoever speaks so clearly of a trouble of their own has one, whatever else such a letter tells. */
const LETTER = 6.5;
/** So clear a letter tells of a trouble or asks, at whatever length it says what might happen. */
const CLEAR_LETTER = 12;
/** With so many marks of a newsroom an article that shows nothing to the rules shows nothing. */
const ARTICLE = 3;
const CLEAR_ARTICLE = 5;
/** An article with fewer may be a letter. */
const SEVERAL_MARKS = 2;
/** So many different words for a grievance in the news are one. */
const SEVERAL = 2;
/** A line without a body says too little. */
const SHORTEST_BODY = 8;

/** The kind of a report by what was learned from labelled reports, or by the rules where their word is enough. */
export function outvoted(
  document: Document,
  ruled: ConcernKind,
  found: FoundWords,
  weigh: KindsWeigher = weighKinds,
): Raised {
  const kind = KINDS.find((known) => known === ruled) ?? 'none';
  if (document.text.length - document.titleEnd < SHORTEST_BODY || isHeadlineOnly(document)) return kind;
  const { score, marks } = weighVoices(document);
  if (kind === 'none' && marks >= ARTICLE) return kind;
  const isAsked = marks < SEVERAL_MARKS && asksInTitle(document, found);
  const isSure =
    !NEVER_SURE.includes(kind) && (isAsked || score >= LETTER || found.different('newsGrievance', SEVERAL) >= SEVERAL);
  const isNews = kind === 'incident' || (kind !== 'none' && marks >= CLEAR_ARTICLE);
  const noneNeeds = isSure ? 1 : isNews ? NONE_OF_NEWS_NEEDS : NONE_NEEDS;
  const otherNeeds = LETTERS_ARE.includes(kind) && score >= CLEAR_LETTER ? IN_A_LETTER_NEEDS : 0;
  const votes = weigh(document.text).map((odds, i) => {
    const of = KINDS[i] ?? 'none';
    return odds - (of === 'none' ? noneNeeds : LETTERS_ARE.includes(of) ? 0 : otherNeeds);
  });
  return KINDS[votes.indexOf(Math.max(...votes))] ?? kind;
}

const NEVER_SURE: readonly Raised[] = ['none', 'incident'];
const LETTERS_ARE: readonly Raised[] = ['complaint', 'question'];

/** 建议…, 举报…, 咨询…: whoever heads a text so wants something of somebody. */
const asksInTitle = ({ titleEnd }: Document, found: FoundWords): boolean =>
  found.has('asking', 0, titleEnd) || found.has('grievance', 0, titleEnd);
