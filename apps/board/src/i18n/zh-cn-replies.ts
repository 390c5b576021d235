/** Sentences about what a reply says. */
export const zhCnReplies = {
  assessment: {
    suggests: '疑似{what}',
    hint: '系统提示，仅供参考，是否属实由人认定',
    elements: '答复要素',
    has: '有',
    lacks: '无',
    yes: '认定为敷衍',
    no: '不是敷衍',
    mark: '标为敷衍',
    decidedYes: '{who} 于 {when} 认定为敷衍',
    decidedNo: '{who} 于 {when} 认定不是敷衍',
    reason: '：{reason}',
    only: '只看敷衍答复',
  },
};
