/** What the ledger says of merges: [zh, en]. */
export const mergingEvents = {
  'case-merged': ['并入其他事件', 'Merged into another case'],
  'case-absorbed': ['其他事件并入', 'Another case merged into it'],
  'case-unmerged': ['撤销合并', 'Merge undone'],
  'case-released': ['并入的事件已撤出', 'Merged case taken out again'],
  'case-split': ['拆出新事件', 'Split off a case'],
  'case-split-off': ['由其他事件拆出', 'Split off from a case'],
  'merge-rejected': ['合并建议未采纳', 'Suggested merge rejected'],
  'deadline-carried': ['接续并入事件的时限', 'Deadline taken over'],
  'deadline-restored': ['时限恢复', 'Deadline restored'],
} as const satisfies Record<string, readonly [zh: string, en: string]>;
