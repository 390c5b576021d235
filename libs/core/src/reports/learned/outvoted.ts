import type { ConcernKind } from '../../severity/judgement.js';
import type { Document } from '../../severity/text/document.js';
import type { FoundWords } from '../../severity/words/found-words.js';
import { weighVoices } from '../weigh-voices.js';
import { KINDS, weighKinds } from './weigh-kinds.js';

export type Raised = (typeof KINDS)[number];

/** What the rules say counts as so much certainty of the learned weights. */
const RULES_COUNT = 0.2;
/** That a concern is none must be surer: a case more is looked at, a case less is not. */
const NONE_NEEDS = 0.2;
/** What is asked or complained of in a title seldom is anything else. */
const ASKED_KEEPS = 0.3;
/** Whoever speaks so clearly of a trouble of their own has one; such a letter is taken as the rules have it. */
const LETTER = 6.5;
const CLEAR_LETTER = 12;
/** With so many marks of a newsroom an article that shows nothing to the rules shows nothing. */
const ARTICLE = 3;
/** An article with fewer may be a letter. */
const SEVERAL_MARKS = 2;
/** So many different words for a grievance in the news are one. */
const SEVERAL = 2;
/** A line without a body says too little. */
const SHORTEST_BODY = 8;

/** The kind of a report by the rules, or what was learned from labelled reports where that is surer. */
export function outvoted(document: Document, ruled: ConcernKind, found: FoundWords): Raised {
  const kind = KINDS.find((known) => known === ruled) ?? 'none';
  if (document.text.length - document.titleEnd < SHORTEST_BODY || isHeadlineOnly(document)) return kind;
  const { score, marks } = weighVoices(document);
  if (kind === 'none' ? marks >= ARTICLE : score >= CLEAR_LETTER) return kind;
  const isAsked = marks < SEVERAL_MARKS && asksInTitle(document, found);
  const isSure =
    kind !== 'incident' && (isAsked || score >= LETTER || found.different('newsGrievance', SEVERAL) >= SEVERAL);
  const votes = weighKinds(document.text, found).map(
    (odds, i) => odds + handicap(KINDS[i] ?? 'none', { kind, isAsked, isSure }),
  );
  return KINDS[votes.indexOf(Math.max(...votes))] ?? kind;
}

/** What is added to the odds of one kind where the rules say `kind`. */
function handicap(of: Raised, { kind, isAsked, isSure }: { kind: Raised; isAsked: boolean; isSure: boolean }): number {
  if (of === kind) return RULES_COUNT;
  if (of === 'none') return isSure ? -1 : -NONE_NEEDS;
  return isAsked && ASKED.includes(kind) ? -ASKED_KEEPS : 0;
}

const ASKED: readonly Raised[] = ['complaint', 'question'];

/** 建议…, 举报…, 咨询…: whoever heads a text so wants something of somebody. */
const asksInTitle = ({ titleEnd }: Document, found: FoundWords): boolean =>
  found.has('asking', 0, titleEnd) || found.has('grievance', 0, titleEnd);

/** The text is its title once more. */
const isHeadlineOnly = ({ text, titleEnd }: Document): boolean =>
  text.slice(0, titleEnd).trim() === text.slice(titleEnd).trim();
