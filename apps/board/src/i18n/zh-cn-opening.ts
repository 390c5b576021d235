/** Sentences of opening a case by hand. */
export const zhCnOpening = {
  unsaved: {
    ask: '已填写的内容尚未提交，离开后不保留',
    leave: '离开',
    stay: '继续填写',
  },
  opening: {
    title: '新建事件',
    hint: '电话、上级转办等不经信源得知的事；写明何时、何地、多少人伤亡，级别与依据由系统提出',
    goesOn: '接续已归档的：',
    name: '标题',
    text: '情况',
    textHint: '已知的事实，一处一句即可，后续数字可更正，进展可登记',
    occurredAt: '事发时间',
    severity: '级别',
    proposed: '由系统提出，待确认',
    stated: '选定即为已确认',
    drill: '这是演练',
    drillHint:
      '时限以一分钟代一小时，照常呼叫值班人员并冠以【演练】，不与真实事件合并，不计入统计。标题和情况照真实事件写，或选定级别：文字中自称演练的，系统不予定级',
    submit: '建立并开始计时',
    submitDrill: '开始演练',
    fromClosed: '有新情况，另立事件',
    drillsLeftOut: '另有演练 {n} 起，不计入上列各数',
  },
};

export type OpeningMessages = typeof zhCnOpening;
