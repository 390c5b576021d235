/**
 * Why a reply may need to be written again: 敷衍 says little (acknowledges or forwards, and no more), 推诿 passes on (sends
 * the citizen elsewhere without handing over), 答非所问 off topic (has none of the words that were asked about, or talks at length
 * and answers nothing of it).
 */
export const REPLY_REASONS = ['says-little', 'passes-on', 'off-topic'] as const;
export type ReplyReason = (typeof REPLY_REASONS)[number];

/** What a citizen can hold on to: 事实, 措施, 时限, 依据, 联系方式. */
export const REPLY_ELEMENTS = ['fact', 'measure', 'deadline', 'basis', 'contact'] as const;
export type ReplyElement = (typeof REPLY_ELEMENTS)[number];

/** A reason or an element with the words of the reply it rests on. */
export type ReplyGround =
  { readonly reason: ReplyReason; readonly quote: string } | { readonly element: ReplyElement; readonly quote: string };

/** What a person made of a suggestion. */
export interface AssessmentDecision {
  readonly perfunctory: boolean;
  readonly by: string;
  /** ISO 8601 with an offset. */
  readonly at: string;
  readonly reason: string | null;
}

/** As it is kept with a response; it is JSON all through. */
export interface ResponseAssessment extends ReplyAssessment {
  readonly decided: AssessmentDecision | null;
}

/** A suggestion; whether a reply is a mere placeholder is for a reviewer to say. */
export interface ReplyAssessment {
  /** 敷衍: nothing but acknowledgement, forwarding and courtesy, or a few words of sending elsewhere. */
  readonly perfunctory: boolean;
  readonly reasons: readonly ReplyReason[];
  readonly elements: Readonly<Record<ReplyElement, boolean>>;
  readonly because: readonly ReplyGround[];
}
