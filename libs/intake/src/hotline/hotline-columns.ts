import { DomainError } from '@huiying/core';
import { textOfCell, type Cell } from './table-cell.js';

/** Headers of exports met so far, by the field they mean; the first of a field is what messages call it. */
const HEADERS = {
  externalId: [
    '留言编号',
    '工单编号',
    '工单号',
    '受理编号',
    '诉求编号',
    '信件编号',
    '来电编号',
    '流水号',
    '编号',
    '单号',
  ],
  callerName: [
    '留言用户',
    '来电人',
    '姓名',
    '来电人姓名',
    '诉求人',
    '诉求人姓名',
    '反映人',
    '投诉人',
    '联系人',
    '市民姓名',
  ],
  callerPhone: ['联系电话', '电话', '来电号码', '来电电话', '手机', '手机号', '手机号码', '联系方式', '电话号码'],
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
/** Header as it stands in the file -> field. */
export type HotlineColumnMap = Readonly<Record<string, string>>;

const FIELDS = Object.keys(HEADERS) as HotlineField[];
const REQUIRED: readonly HotlineField[] = ['receivedAt', 'text'];
/** Banners, dates of export and merged group headers stand above the real one. */
export const HEADER_ROWS = 15;

/** Where each field stands in the rows of one table. */
export class FieldOf {
  constructor(
    private readonly columns: ReadonlyMap<HotlineField, number>,
    private readonly headers: readonly string[],
  ) {}

  /** -1 when the table lacks the field. */
  indexOf(field: HotlineField): number {
    return this.columns.get(field) ?? -1;
  }

  headerOf(field: HotlineField): string {
    return this.headers[this.indexOf(field)] || HEADERS[field][0];
  }

  /** A header cell merged over two rows, or a header repeated on every printed page, comes again as a row. */
  isHeader(cells: readonly Cell[]): boolean {
    return REQUIRED.every((field) => normal(textOfCell(cells[this.indexOf(field)])) === normal(this.headerOf(field)));
  }
}

/** `留言时间（必填）`, ` *留言 时间：` -> `留言时间`. */
const normal = (header: string): string =>
  header
    .normalize('NFKC')
    .replaceAll(/\([^)]*\)|\[[^\]]*\]/g, '')
    .replaceAll(/[\s*:"'_-]/g, '');

function vocabularyOf(map: HotlineColumnMap): ReadonlyMap<string, HotlineField> {
  const words = new Map<string, HotlineField>();
  for (const field of FIELDS) {
    for (const header of HEADERS[field]) words.set(normal(header), field);
  }
  for (const [header, name] of Object.entries(map)) {
    const field = FIELDS.find((known) => known === name);
    if (!field)
      throw new DomainError('invalid', 'hotline-map', `列映射中的“${name}”不是可用的字段，可用：${FIELDS.join('、')}`);
    words.set(normal(header), field);
  }
  return words;
}

export interface FoundHeader {
  readonly columns: FieldOf;
  /** Index of the header among the rows given. */
  readonly at: number;
}

/**
 * Finds the header among the first rows of a table: the row in which most fields are recognised, on its own or together
 * with the merged header above it (`答复` over `内容` and `时间`).
 * @throws DomainError `hotline-columns` naming the missing columns and what was found
 */
export function findHeader(rows: readonly (readonly Cell[])[], map: HotlineColumnMap = {}): FoundHeader {
  const words = vocabularyOf(map);
  const mapped = new Set(Object.keys(map).map(normal));
  const candidates = rows.slice(0, HEADER_ROWS).map((row, at) => {
    const headers = row.map((cell, i) => headerText(words, textOfCell(cell), textOfCell(rows[at - 1]?.[i])));
    return { at, headers, columns: columnsOf(headers, words, mapped) };
  });
  const best = candidates.toSorted((a, b) => b.columns.size - a.columns.size || a.at - b.at)[0];
  const missing = REQUIRED.filter((field) => !best?.columns.has(field));
  if (!best || missing.length > 0)
    throw lacking(missing, best && best.columns.size > 0 ? best.headers : firstFilled(rows));
  refuseUnfound(map, best.headers);
  return { columns: new FieldOf(best.columns, best.headers), at: best.at };
}

/** A mapping for another file would leave what it names out without a word. */
function refuseUnfound(map: HotlineColumnMap, headers: readonly string[]): void {
  const known = new Set(headers.map(normal));
  const unfound = Object.keys(map).filter((header) => !known.has(normal(header)));
  if (unfound.length === 0) return;
  const seen = headers.filter((header) => header !== '').slice(0, 30);
  throw new DomainError(
    'invalid',
    'hotline-map',
    `列映射中的“${unfound.join('”、“')}”不在表头中（表头：${seen.join('、')}）`,
  );
}

const headerText = (words: ReadonlyMap<string, HotlineField>, own: string, above: string): string =>
  words.has(normal(above + own)) ? above + own : own;

/** Of several columns for one field a mapped one wins, then the leftmost. */
function columnsOf(
  headers: readonly string[],
  words: ReadonlyMap<string, HotlineField>,
  mapped: ReadonlySet<string>,
): Map<HotlineField, number> {
  const columns = new Map<HotlineField, number>();
  headers.forEach((header, i) => {
    const field = words.get(normal(header));
    if (field && (!columns.has(field) || mapped.has(normal(header)))) columns.set(field, i);
  });
  return columns;
}

const firstFilled = (rows: readonly (readonly Cell[])[]): string[] =>
  (rows.find((row) => row.some((cell) => textOfCell(cell) !== '')) ?? []).map(textOfCell);

function lacking(missing: readonly HotlineField[], found: readonly string[]): DomainError {
  const names = missing.map((field) => `“${HEADERS[field][0]}”（或${HEADERS[field].slice(1, 4).join('、')}等）`);
  const headers = found.filter((header) => header !== '').map((header) => header.slice(0, 20));
  const seen = headers.length > 0 ? headers.slice(0, 30).join('、') : '无';
  return new DomainError('invalid', 'hotline-columns', `缺少列：${names.join('、')}；文件中的表头：${seen}`);
}
