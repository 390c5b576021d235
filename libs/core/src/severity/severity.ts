/** 级别, gravest first; `none` = not a gradable event. */
export const SEVERITIES = ['especially-serious', 'serious', 'relatively-serious', 'ordinary', 'none'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const HANDLING_CLASSES = [
  'constructive-opinion',
  'practical-difficulty',
  'major-problem',
  'misunderstanding',
  'mistaken-view',
  'emergency',
] as const;
export type HandlingClass = (typeof HANDLING_CLASSES)[number];

export const isGraver = (a: Severity, b: Severity): boolean => SEVERITIES.indexOf(a) < SEVERITIES.indexOf(b);
export const graver = (a: Severity, b: Severity): Severity => (isGraver(a, b) ? a : b);

/** 特别重大 and 重大: the two levels that switch the 5 h and 24 h deadlines on. */
export const isMajor = (severity: Severity): boolean => severity === 'especially-serious' || severity === 'serious';
