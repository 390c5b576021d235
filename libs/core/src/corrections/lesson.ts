/** What a classifier can learn from people. */
export const LESSON_KINDS = ['domain', 'concern', 'ours', 'severity', 'handling-class', 'unit', 'same-event'] as const;
export type LessonKind = (typeof LESSON_KINDS)[number];

/** What a person's decision teaches; the store adds the text of the report, masked, in the same transaction. */
export interface Lesson {
  readonly kind: LessonKind;
  /** Null takes back what was taught of this kind about the report. */
  readonly label: string | null;
  /** What was proposed or stood before. */
  readonly previous: string | null;
  /** Report whose text is learned from; null: the first report of the case. */
  readonly reportId: string | null;
  readonly caseId: string | null;
  readonly by: string;
}

/** Label of kind `concern` when a person only said that there is one, not which. */
export const SOME_CONCERN = 'raised';
