/** Words of looking back on a case: [zh, en]. */
export const reviewGlossary = {
  sanction: {
    criticism: ['通报批评', 'Circular of criticism'],
    interview: ['约谈', 'Summons for talks'],
    exposure: ['曝光', 'Exposure'],
    referral: ['移交追责', 'Referred for sanctions'],
  },
  reviewEvent: {
    'no-answer-decided': ['决定不回应', 'Decided not to answer'],
    'no-answer-withdrawn': ['撤回不回应', 'Decision not to answer withdrawn'],
    'case-evaluated': ['评估', 'Case evaluated'],
    'unit-held-accountable': ['问责', 'Unit held accountable'],
  },
} as const satisfies Record<string, Record<string, readonly [zh: string, en: string]>>;
