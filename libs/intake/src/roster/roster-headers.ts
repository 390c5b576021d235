import { normal } from '../hotline/hotline-headers.js';

export type RosterRole = 'leader' | 'officer';

/** What a column of a roster holds; one that names people may say for which role and which shift. */
export type RosterColumn =
  | { readonly holds: 'date' | 'from' | 'to' | 'shift' | 'unit' | 'role' | 'phone' }
  | { readonly holds: 'people'; readonly role: RosterRole | undefined; readonly shift: string };

/** A column of one table, counted from 0. */
export interface HeadedColumn {
  readonly at: number;
  readonly header: string;
  readonly meaning: RosterColumn;
}

const PLAIN: readonly (readonly [Exclude<RosterColumn['holds'], 'people'>, RegExp])[] = [
  ['date', /^(?:值班|值守|带班)?(?:日期|时间|日)$/u],
  ['from', /^(?:值班|值守|带班)?(?:开始|起始|起|自|上班|接班)(?:日期|时间|时刻)?$/u],
  ['to', /^(?:值班|值守|带班)?(?:结束|截止|终止|止|至|下班|交班)(?:日期|时间|时刻)?$/u],
  ['shift', /^(?:值班)?(?:班次|班别|班种|时段|时间段|类型)$/u],
  ['unit', /^(?:值班|值守|所在|所属|责任)?(?:单位|部门|科室|处室)(?:名称)?$/u],
  ['role', /^(?:值班)?(?:角色|岗位|职责|类别|分工)$/u],
  ['phone', /^(?:值班|联系|办公|移动|领导|带班|值班员|值班人员|带班领导)*(?:电话|手机|联系方式)(?:号码|号)?$/u],
];

const SHIFT = /^(?:白班|日班|白天|昼班|夜班|晚班|夜间|晚上|通宵|全天|全日)/u;
const LEADER = /^(?:总?(?:值班|带班|当班|值守))?(?:领导|负责人|负责同志|班子成员)$|^总?带班(?:人|员|人员|同志)?$/u;
const OFFICER =
  /^(?:主|副|正)?(?:值班|当班|值守)(?:员|人|人员|干部|同志|工作人员)?$|^(?:主|副)班(?:人|员|人员)?$|^(?:工作)?人员$/u;
const ANYBODY = /^姓名$/u;
/** `带班领导姓名`, `值班员1`, `值班员一` */
const BESIDE = /(?:姓名|名单|[一二三四]|\d)$/u;

/** What a header means; undefined for remarks, weekdays and numbers. */
export function rosterColumn(header: string): RosterColumn | undefined {
  const word = normal(header);
  const plain = PLAIN.find(([, pattern]) => pattern.test(word));
  if (plain) return { holds: plain[0] };
  if (ANYBODY.test(word)) return { holds: 'people', role: undefined, shift: '' };
  const shift = SHIFT.exec(word)?.[0] ?? '';
  const rest = word.slice(shift.length).replace(BESIDE, '');
  if (LEADER.test(rest)) return { holds: 'people', role: 'leader', shift };
  if (OFFICER.test(rest) || (rest === '' && shift !== '')) return { holds: 'people', role: 'officer', shift };
  return undefined;
}

/** The role that a cell of a column of roles names. */
export function rosterRole(text: string): RosterRole | undefined {
  const word = normal(text);
  if (LEADER.test(word) || word === 'leader') return 'leader';
  return OFFICER.test(word) || word === 'officer' ? 'officer' : undefined;
}
