/** Sentences about correcting what the system proposed. */
export const zhCnCorrections = {
  corrections: {
    edit: '更正',
    editOf: '更正{what}',
    save: '保存',
    undo: '撤销',
    suggested: '建议',
    corrected: '已更正',
    confirmed: '已确认',
    because: '依据：',
    colon: '：',
    setAside: '未计入分级：{reason}',
    openedByHand: '人工列为事件',
    changed: '{what}已改为{to}',
    classBy: { level: '已定级的突发事件', concern: '关切为{concern}', otherwise: '未见属于其他分类的用语' },
    proposedBecause: '系统建议{what}，依据：',
    domainBy: { model: '按本单位历史数据（{share}%）', keywords: '按领域词表（{share}%）' },
    proposedAs: { lead: '建议牵头', supporting: '建议配合' },
    localSource: '本地信源',
    rulesChanged: '规则已有变化，标记按现行规则读出，级别是当时所定',
    proposedLevel: '按更正后的内容为{level}，级别须由人确定',
    notOurs: '不涉本地',
    noConcern: '无需回应',
    sure: '确定{what}',
    dismissed: '已标为{what}',
    recall: '撤回',
    unlearned: '自上次训练以来 {n} 条更正',
  },
};

export type CorrectionMessages = typeof zhCnCorrections;
