import { overlap } from './text/sentences.js';
import type { Span } from './text/sentences.js';

export type MeasureName =
  | 'deaths'
  | 'missing'
  | 'seriouslyInjured'
  | 'injured'
  | 'poisoned'
  | 'atRisk'
  | 'evacuated'
  | 'lossYuan'
  | 'areaHa'
  | 'magnitude'
  | 'hours'
  | 'participants'
  | 'cases'
  | 'households'
  | 'stranded'
  | 'derailed'
  | 'personalRecords'
  | 'threatened'
  | 'potentialLossYuan'
  | 'loadCutPercent'
  | 'lossGdpPercent'
  | 'timesUsual'
  | 'casualties';

/** Persons; lossYuan in yuan, areaHa in hectares, hours in hours. Absent = not stated, 0 = stated as none. */
export type Measures = Readonly<Partial<Record<MeasureName, number>>>;

export type Field = 'title' | 'text';

/** Where a measure is stated: offsets in the title or text as given. */
export interface MeasureEvidence {
  readonly measure: MeasureName;
  readonly value: number;
  readonly field: Field;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** Told as taking an earlier figure back: 更正为, 核减为. */
  readonly corrected?: true;
}

/** `light` (轻伤) only adds to injured, `rescued` only takes from those trapped or missing; `listed` = people spoken of (2名死者), not a toll. */
export type MentionKind = 'total' | 'new' | 'part' | 'listed' | 'none-stated';

export interface Mention {
  readonly measure: MeasureName | 'lightlyInjured' | 'rescued';
  readonly kind: MentionKind;
  readonly stated: number;
  readonly low: number;
  readonly high: number;
  readonly unsure: boolean;
  readonly corrected: boolean;
  /** Folded offsets. */
  readonly start: number;
  readonly end: number;
}

/** Whether something is stated of what stands there. */
export const isTold = (known: readonly Mention[], at: Span): boolean => known.some((mention) => overlap(mention, at));

/** What a text finally says of one measure: the number to show, to grade by, and the highest it may mean. */
export interface Figure {
  readonly shown: number;
  readonly low: number;
  readonly high: number;
  readonly unsure: boolean;
  /** Only people spoken of (2名死者, 住院): not a toll by itself. */
  readonly listed: boolean;
  readonly corrected: boolean;
  readonly start: number;
  readonly end: number;
}
export type Figures = ReadonlyMap<MeasureName, Figure>;

export const deadOrMissing = (mentions: readonly Mention[]): Mention[] =>
  mentions.filter(({ measure }) => measure === 'deaths' || measure === 'missing');

/** Whether anything of a measure is counted already. */
export const isCounted = (mentions: readonly Mention[], name: MeasureName): boolean =>
  mentions.some(({ measure, low }) => measure === name && low > 0);
