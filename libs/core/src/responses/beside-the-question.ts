import type { Clause } from './reply-clauses.js';

/** What an office has and has done for all, in figures and honours. */
const RECORD =
  /^(?:目前|近年来?|今年以来|去年|截[至止][^,]{0,8})?(?:我|全|本|该)?(?:市|县|区|省|镇|院|校|局|中心|公司|医院|集团|辖区)[^,]{0,14}(?:现有|共有|共|累计|已建成|建成|拥有|总量|总数|人数|(?:参保|覆盖|满意|达标|优良|准点|办结|上线|完好|入学|巩固|好评|升学|就业|合格|及时|签约|普及|处置|办理|回复|响应|准确)率|面积|业务量|突破|达到?|开放床位)[^,]{0,14}(?:[\d百千万亿]|半)|(?:被)?(?:评为|评定为|授予|命名为|获评|荣获|获得|荣膺|创建)[^,]{2,24}(?:称号|示范|先进|文明|优秀|标兵|国家|省级|集体|单位|一等|食堂|学校|医院|[县市区校河湖])|(?:位居|稳居|居|位列|排名|跃居|蝉联)[^,]{0,4}(?:全[省市国区县]|前[列茅三五十]|第[一二三])|(?:同比|环比)[^,]{0,6}(?:增|下降|提高|上升|减)|(?:(?:参保|覆盖|满意|达标|优良|准点|办结|上线|完好|入学|巩固|好评|升学|就业|合格|及时|签约|普及|处置|办理|回复|响应|准确)率|占比)[^,]{0,8}(?:达|为|保持|稳定在|在)[^,]{0,6}(?:\d|百分之|[一二三四五六七八九]成)|(?:顺利|圆满|全面|超额)完成了?[^,]{0,4}(?:全|我)[市县区省]|^(?:今年以来|去年|近[三五两一]年|自[^,]{2,8}以来|先后|累计|全年|年均|日均|人均|首创)|(?:受到|获得)[^,]{0,6}(?:表彰|嘉奖)|运行平稳|更加(?:方便|便捷|便利)|现有在职|在职职工|床位[\d]+|深入人心|蓬勃发展|连年|推广$|升[^,]{0,4}第[一二三]/u;
const ASKS_FOR_FIGURES =
  /标准|金额|比例|利率|税率|多少(?!钱)|几[个所家名台条处座辆张]|数量|数据|总数|统计|成绩|成效|进展情况|做了(?:什么|哪些)|有哪些/u;

/** What the citizen should have minded, or might mind from now on. */
const ADVICE =
  /^我?们?(?:恳请|希望)[^,]{0,4}保持理性|(?:合法|合理|正当|正规)[^,]{0,6}(?:渠道|途径|方式)[^,]{0,4}表达|^(?:建议|提醒|请|希望|恳请|倡导|呼吁|同时提醒|也提醒|温馨提示)?(?:广大)?[^,\d]{0,10}(?:消费者|家长|市民|居民|群众|劳动者|求职者|考生|参保人|业主|购房人|家属|司机|驾驶[员人]|交通参与者|乘客|大家|游客|患者|网民|商户)[^,\d]{0,6}(?:理性|谨慎|自觉|合理|注意|提高|增强|加强|擦亮|妥善|尽量|仔细|平时|求职|收房|网购|选择|遵守|保持|绿色|切勿|不要|多|妥|教育)|^(?:理性|谨慎|仔细|切勿|请勿|不要|不轻[信易]|不随意|不点击|不贪|避免|避开|尽量|注意|提高警惕|擦亮|妥善|选择(?:正规|信誉|证照)|保持(?:冷静|平和|良好|理性)|养成|守好|增强|多(?:看|问|听|留)|远离|教育孩子|做好(?:个人)?防护|及时签订|留存|保[留存管]|各行其道|礼让|小心|减少外出|乘坐[^,]{1,6}时|下单前|签订合同时|理智|量力|购买[^,]{0,8}时|今后[^,]{0,6}还是)[^\d]*$|绿色出行|消费者[^,]{0,6}理性|安全意识$|防范意识|(?:看护|监护|安全教育)$|保护意识$|养成[^,\d]{0,8}习惯/u;
const ASKS_FOR_ADVICE = /注意|防范|预防|避免|辨别|识别|防止|防骗|怎么[选挑看防]|如何[选挑防看]|提醒|常识/u;

/** 我市今年造林三万亩: of everybody and nobody. */
const AT_LARGE = /^(?:我|全)[市县区省镇]/u;

/** Said to anybody, whatever this citizen asked. */
export const isRecord = ({ kind, text }: Clause): boolean =>
  (kind === 'substance' || kind === 'hollow') && RECORD.test(text);

export const isAtLarge = (clause: Clause): boolean => isRecord(clause) || AT_LARGE.test(clause.text);

/** Advice in place of an answer, unless advice was asked for. */
export function withoutAdvice(question: string, clauses: readonly Clause[]): readonly Clause[] {
  if (ASKS_FOR_ADVICE.test(question)) return clauses;
  return clauses.map((clause) =>
    clause.kind === 'substance' && ADVICE.test(clause.text) ? { ...clause, kind: 'hollow' } : clause,
  );
}

export const asksForFigures = (question: string): boolean => ASKS_FOR_FIGURES.test(question);
