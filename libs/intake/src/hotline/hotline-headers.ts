import { foldText } from '@huiying/core';

/**
 * Headers of exports met so far, by the field they mean; the first of a field is what messages call it.
 */
export const HEADERS = {
  externalId: ['留言编号', '工单编号', '工单号', '受理编号', '诉求编号', '信件编号', '来电编号', '流水号'],
  callerName: ['留言用户', '来电人', '姓名', '诉求人', '反映人', '投诉人', '联系人', '市民姓名'],
  callerPhone: ['联系电话', '电话', '来电号码', '来电电话', '手机', '手机号', '手机号码', '联系方式', '主叫号码'],
  title: ['留言主题', '留言标题', '标题', '主题', '诉求标题', '诉求主题', '工单标题', '信件标题', '来电主题'],
  receivedAt: [
    '留言时间',
    '来电时间',
    '受理时间',
    '反映时间',
    '诉求时间',
    '登记时间',
    '来信时间',
    '创建时间',
    '提交时间',
    '接收时间',
    '留言日期',
    '来电日期',
    '受理日期',
  ],
  text: [
    '留言详情',
    '留言内容',
    '内容',
    '诉求内容',
    '来电内容',
    '反映内容',
    '工单内容',
    '信件内容',
    '问题描述',
    '诉求描述',
    '详情',
    '内容描述',
    '主要内容',
  ],
  replyText: [
    '答复意见',
    '答复内容',
    '回复内容',
    '回复意见',
    '办理结果',
    '处理结果',
    '办理意见',
    '办理情况',
    '答复',
    '回复',
  ],
  repliedAt: ['答复时间', '办结时间', '回复时间', '答复日期', '回复日期', '办结日期', '办理时间', '完成时间'],
  channel: ['来源', '渠道', '来源渠道', '诉求来源', '受理渠道', '信息来源', '诉求渠道'],
  place: ['地址', '地点', '事发地点', '事发地址', '诉求地址', '发生地点', '详细地址', '问题地点', '区域'],
  unitName: [
    '承办单位',
    '办理单位',
    '答复单位',
    '责任单位',
    '主办单位',
    '处理单位',
    '承办部门',
    '回复单位',
    '答复部门',
  ],
} as const;

export type HotlineField = keyof typeof HEADERS;
export const FIELDS = Object.keys(HEADERS) as HotlineField[];

/** What a citizen does, what it is called, and where it is taken down: 投诉, 工单, 登记. */
const ASKING =
  '(?:市民|群众|网民|网友|来电|诉求|留言|投诉|举报|咨询|求助|建议|提问|问政|写信|来信|来件|来访|信件|信访|反映|报修|发帖|发布|请求|申请|工单|事项|热线|受理|登记|创建|建单|生成|提交|上报|接报|接收|接听|接单|接线|进线|呼入|收件|录入)';
const SAID = '(?:问题|事件|案件|业务|通话|话务|主要|具体|详细|简要|正文)';
const ANSWERER = '(?:官方|部门|单位|承办|主办|责任|经办|最终|最新)';
const ANSWERING = '(?:答复|回复|办理|办结|处理|处置|反馈|结案)';
const PERSON =
  '(?:来电|诉求|反映|投诉|举报|咨询|求助|建议|留言|提问|写信|来信|来访|报修|申请|联系|当事|市民|群众|网民|网友)(?:人|者|用户)?';

/** Headers that are put together of known words: 投诉+时间, 反映+情况, 部门+回复+日期. */
const COMPOSED: readonly (readonly [HotlineField, RegExp])[] = [
  ['externalId', wordsOf(`(?!事项)(?:${ASKING}|${SAID})+(?:编号|单号|流水号|序列号|ID)`)],
  ['callerPhone', wordsOf(`(?:${PERSON})?(?:联系|来电|手机|移动|固定)?(?:电话|手机|联系方式)(?:号码|号)?`)],
  ['callerName', wordsOf(`${PERSON}(?:姓名|昵称|名称|名字)|${PERSON}(?<=人|者|用户|网友|网民|市民)`)],
  ['receivedAt', wordsOf(`${ASKING}+(?:日期|时间|日期时间|时刻)`)],
  ['repliedAt', wordsOf(`${ANSWERER}*${ANSWERING}+(?:完成)?(?:日期|时间|日期时间)`)],
  [
    'replyText',
    wordsOf(
      `${ANSWERER}*${ANSWERING}+(?:内容|意见|结果|情况|正文|详情|说明)|${ANSWERER}+${ANSWERING}|${ANSWERING}(?:答复|回复|反馈)`,
    ),
  ],
  ['title', wordsOf(`(?:${ASKING}|${SAID})+(?:标题|主题|题目)`)],
  [
    'text',
    wordsOf(
      `(?:${ASKING}|${SAID})+(?:内容|详情|描述|正文|事项|问题|诉求|原文|全文)|${ASKING}*(?:反映|投诉|举报|诉求|问题|事件|主要|具体|详细)情况`,
    ),
  ],
  ['channel', wordsOf(`${ASKING}+(?:来源|渠道|途径|方式)`)],
  ['place', wordsOf('(?:事发|发生|诉求|问题|事件|反映|投诉|报修|涉事|详细|具体)+(?:地址|地点|位置|区域)')],
  ['unitName', wordsOf(`(?:${ANSWERER}|${ANSWERING}|负责|主管|牵头)(?:单位|部门|机构)`)],
];

/** Said so shortly that a fuller header beside it is the one that is meant. */
const SHORT: Readonly<Record<string, HotlineField>> = {
  编号: 'externalId',
  单号: 'externalId',
  时间: 'receivedAt',
  日期: 'receivedAt',
  诉求: 'text',
  正文: 'text',
  描述: 'text',
  摘要: 'text',
  内容摘要: 'text',
  问题简述: 'text',
  内容简述: 'text',
  反馈: 'replyText',
  位置: 'place',
  所属区域: 'place',
  所在区域: 'place',
  用户: 'callerName',
};

function wordsOf(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, 'i');
}

export interface HeaderMeaning {
  readonly field: HotlineField;
  /** The smaller, the surer. */
  readonly rank: number;
}

const exact: ReadonlyMap<string, HotlineField> = new Map(
  FIELDS.flatMap((field) =>
    [...HEADERS[field], field].map((header): [string, HotlineField] => [normal(header), field]),
  ),
);

/** `1. 留言時間（必填）▲`, ` *留言 时间：`, `【留言时间】` -> `留言时间`. */
export function normal(header: string): string {
  const folded = foldText(header.normalize('NFKC')).text;
  const bare = lettersOf(folded.replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ''));
  return bare === '' ? lettersOf(folded) : bare;
}

function lettersOf(text: string): string {
  const letters = text.replaceAll(/[^\p{L}\p{N}]/gu, '');
  return letters.replace(/^\d+(?=\p{L})/u, '').toLowerCase();
}

/** What a header means, of several joined by a stroke the first that is known: 受理时间/来电时间. */
export function meaningOf(header: string): HeaderMeaning | undefined {
  const whole = wordMeaning(normal(header));
  if (whole || !/[/、／]/.test(header)) return whole;
  return header
    .split(/[/、／]/)
    .map((part) => wordMeaning(normal(part)))
    .find((meaning) => meaning !== undefined);
}

function wordMeaning(word: string): HeaderMeaning | undefined {
  const known = exact.get(word);
  if (known) return { field: known, rank: 0 };
  const short = SHORT[word];
  if (short) return { field: short, rank: 2 };
  const composed = COMPOSED.find(([, pattern]) => pattern.test(word));
  return composed && { field: composed[0], rank: 1 };
}
