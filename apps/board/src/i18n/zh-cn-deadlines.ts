/** Sentences about what moves a deadline. */
export const zhCnDeadlines = {
  deadline: {
    act: {
      pauses: '中止',
      resumptions: '恢复计算',
      extensions: '延长',
      restarts: '补正，重新起算',
      start: '改定起算时间',
      explanations: '附说明',
    },
    hint: {
      pauses: '在中止期间开始的日子不计入；到预计恢复时间自动继续',
      resumptions: '按实际收到答复的时间恢复，到期时间随之重算',
      extensions: '须由另一人批准；按原单位增加天数',
      restarts: '自收到补正之日起，整个期限重新计算',
      start: '起算时间由推定改为认定，或由首次公开改为查明的更早的事发时间；据此已到期的即记超时',
      explanations: '说明不改变时限，也不改变超时',
    },
    at: {
      pauses: '中止自',
      resumptions: '恢复时间',
      restarts: '收到补正的时间',
      start: '起算时间',
    },
    event: '事由',
    startBasis: '起算口径',
    to: '预计恢复',
    period: '{from} 至 {to}',
    days: '延长多少{unit}',
    approved: '{who} 批准',
    basis: '法律依据',
    basisHint: '文件与条款，例如 政府信息公开条例第三十三条',
    evidence: '证明材料',
    evidenceHint: '文号或材料名称',
    because: '依据 {basis}',
    explanation: '说明',
    earlier: '此前的计算（{n}）',
    replacedBecause: '已重新计算：{reason}',
  },
};

export type DeadlineMessages = typeof zhCnDeadlines;
