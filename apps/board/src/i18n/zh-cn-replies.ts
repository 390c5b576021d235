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
  secondOpinion: {
    title: '第二意见（仅供参考）',
    ask: '征求第二意见',
    none: '尚未征求',
    asked: '已征求，等待答复',
    unavailable: '第二意见不可用',
    level: '级别：{level}',
    figure: '{name} {value}',
    quotes: '依据原文',
    dropped: '另有 {n} 处引文与原文不符，已略去',
    by: '{model} · {when} · 不改变级别和时限',
  },
};
