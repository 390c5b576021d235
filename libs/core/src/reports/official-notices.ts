/** 停水公告: what is planned and told beforehand is no trouble that anybody complains of. */
const PLANNED =
  /(?:因|为|由于|配合|根据|按照)[^。!?]{2,50}(?:施工|改造|检修|维护|升级|接头|更换|清洗|检测|迁改|养护|活动|需要|计划|安排)[^。!?]{0,50}(?:定于|将于|拟于|计划|拟|将对|将在)[^。!?]{2,80}(?:停[水电气暖]|供[水电气暖]|降压|封闭|中断|暂停|管制|限行|禁行)/u;
const BE_PREPARED = /请[^。!?]{0,40}(?:储水|蓄水|绕行|准备|谅解|理解|配合|错峰|关闭|留意|互相转告|相互转告)|带来不便/u;

/** 防诈骗提示: an office teaches what may happen. */
const TEACHES =
  /(?:防诈骗?|反诈|防骗|防范|安全|防火|防溺水|防汛|冬季|夏季|春季|秋季|节日|假期|温馨|出行|消费|健康|天气)[^。!?\n]{0,8}(?:提示|提醒|警示)|(?:局|委|办|公司|部门|警方|医院|专家|消防)[^。!?\n]{0,6}(?:提示|提醒)(?:您|你|大家|广大[^,。:]{1,6})?:|(?:开展|举行|举办|组织|启动)[^。!?\n]{0,30}(?:宣讲|讲座|进校园|进社区|进企业|进农村|宣传(?:活动|周|月|日)|主题(?:活动|教育|班会|党课|课)|培训|演练|比赛|展览)|以案说法|(?:讲解|普及|宣传)[^。!?\n]{0,20}(?:危害|知识|常识|技能|法规)/u;

/** 百年校庆: what was long ago is remembered. */
const REMEMBERS =
  /(?:校庆|周年庆|建[校厂院市县]|返校|老照片|口述|回忆录)[^]{0,200}(?:当年|那年|岁月|往事|昔日)|(?:回忆|追忆|回想|想起|讲述)[^。!?]{0,6}(?:当年|那年|往昔|昔日|岁月|往事)/u;

/** An office speaks of what is planned, taught or remembered, and nobody of a trouble of their own. */
export const isOfficeTalk = (text: string): boolean =>
  (PLANNED.test(text) && BE_PREPARED.test(text)) || TEACHES.test(text) || REMEMBERS.test(text);
