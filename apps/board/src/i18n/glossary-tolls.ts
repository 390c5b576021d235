/** Words about figures that later reports move: [zh, en]. Keys are spelt as they arrive over the wire. */
export const tollGlossary = {
  event: {
    'toll-updated': ['数字更新', 'Figures updated'],
    'toll-lowered': ['数字下调，待复核', 'Figures lowered, review needed'],
  },
} as const;
