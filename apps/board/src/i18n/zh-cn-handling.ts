/** Sentences about what is done on the way of a case. */
export const zhCnHandling = {
  handling: {
    duties: '其他要求（未办 {open} / {n}）',
    dutiesHint: '制度包没有写数字时限的要求：不计超时，不妨碍归档，记入台账',
    noDuties: '没有其他要求',
    record: '登记办理',
    missing: '尚缺：{what}',
    untold: '有进展待发布：{what}',
    publish: '登记并确认以下回应后即为已办：{what}',
    who: '由谁办理（单位）',
    what: '办理情况',
    at: '时间',
    recordProgress: '登记进展',
    progress: '处置进展',
    progressHint: '登记后提示后续发布；有不早于此时的已确认回应即为已发布',
    followUps: '待后续发布 {n}',
    spokesperson: '第一发言人',
    notNamed: '未定',
    notListed: '未列入名册',
    name: '指定',
    change: '更换',
    nameHint: '姓名，可从名册选',
    titleHint: '职务，选填',
    owner: '责任人',
    ownerHint: '承办单位的责任人，选填',
    earlier: '本事件接续已归档的：',
    later: '归档后的新情况另立为：',
  },
};

export type HandlingMessages = typeof zhCnHandling;
