import type { Unit } from './unit.js';

/**
 * Words by which everybody calls the bureaus that every city has, with the older names that people still use. `office` is
 * what the official name of the bureau contains.
 */
const BUREAUS: readonly { readonly office: RegExp; readonly words: readonly string[] }[] = [
  { office: /公安/, words: ['公安局', '派出所', '交警', '警方', '公安机关', '交管所', '车管所', '公安部门'] },
  { office: /城市管理|城管|综合执法/, words: ['城管局', '城管', '城管执法', '城市管理局', '综合执法局', '环卫局'] },
  {
    office: /人力资源/,
    words: [
      '人社局',
      '人社厅',
      '人社部门',
      '社保局',
      '劳动局',
      '劳动监察',
      '劳动保障',
      '人事局',
      '社保中心',
      '社保部门',
    ],
  },
  { office: /卫生/, words: ['卫健委', '卫健局', '卫计委', '卫计局', '卫生局', '卫生部门', '疾控中心'] },
  { office: /教育/, words: ['教育局', '教体局', '教育厅', '教委', '教育部门', '教育主管部门'] },
  { office: /生态环境|环境保护/, words: ['环保局', '生态环境局', '环保部门', '环境局', '环保厅'] },
  {
    office: /住房|城乡建设/,
    words: ['住建局', '住建委', '住建部门', '建设局', '房管局', '房产局', '住房保障局', '质监站', '公积金中心'],
  },
  { office: /交通运输/, words: ['交通局', '交通运输局', '运管所', '运管处', '运管局', '交通部门', '交通委'] },
  {
    office: /市场监督|市场监管/,
    words: ['市场监管局', '市监局', '工商局', '工商部门', '食药监局', '食药监', '质监局', '物价局', '市场监管部门'],
  },
  { office: /应急/, words: ['应急管理局', '应急局', '安监局', '安监部门', '应急管理部门'] },
  { office: /消防/, words: ['消防大队', '消防支队', '消防救援', '消防部门', '消防队'] },
  { office: /民政/, words: ['民政局', '民政部门'] },
  { office: /农业/, words: ['农业局', '农业农村局', '畜牧局', '农业部门'] },
  { office: /自然资源|国土|规划/, words: ['国土局', '自然资源局', '规划局', '国土部门', '不动产登记中心'] },
  { office: /水务|水利/, words: ['水务局', '水利局', '自来水公司', '水务集团'] },
  { office: /医疗保障/, words: ['医保局', '医保中心', '医保部门'] },
  { office: /文化|旅游|文旅/, words: ['文旅局', '旅游局', '文化局', '文广新局', '文化执法'] },
  { office: /税务/, words: ['税务局', '地税局', '国税局', '税务部门'] },
  { office: /林业|园林/, words: ['林业局', '园林局'] },
  { office: /发展和改革|发展改革/, words: ['发改委', '发改局'] },
  { office: /财政/, words: ['财政局'] },
  { office: /退役军人/, words: ['退役军人事务局', '退役军人局', '双拥办'] },
  { office: /信访/, words: ['信访局'] },
];

/** 某市人民政府 governs 某市: what stands before the name of a bureau says whose it is. */
const PLACE = /^[^县区市旗州省]{1,6}[市区县旗州省盟]/;

/** The words by which a text names a unit, longest first: its name and aliases, and what everybody calls such a bureau. */
export function wordsOfUnit(unit: Unit): readonly string[] {
  const own = [unit.name, ...unit.aliases];
  const short = unit.name.replace(PLACE, '');
  const isBureau = !unit.name.endsWith('政府');
  const common = isBureau ? BUREAUS.filter(({ office }) => office.test(unit.name)).flatMap(({ words }) => words) : [];
  const words = [...own, ...(isBureau && short.length >= 3 ? [short] : []), ...common];
  return [...new Set(words)].filter((word) => word.length >= 2).toSorted((a, b) => b.length - a.length);
}

/** Whether a pack's 市环保局 or 人民银行某市支行 means this unit. */
export const isCalled = (unit: Unit, name: string): boolean =>
  name === unit.name ||
  wordsOfUnit(unit).some((word) => name.replace(/^[市区县旗省]/, '') === word.replace(/^[市区县旗省]/, ''));
