import type { Mention } from './measures.js';

export type PersonState =
  | 'deaths'
  | 'missing'
  | 'deathsOrMissing'
  | 'casualties'
  | 'seriouslyInjured'
  | 'lightlyInjured'
  | 'injured'
  | 'poisoned'
  | 'atRisk'
  | 'evacuated'
  | 'cases'
  | 'participants'
  | 'stranded'
  | 'other';

export interface StateHit {
  readonly state: PersonState;
  /** People spoken of (死者, 伤者), not a toll. */
  readonly listed: boolean;
  readonly start: number;
  readonly end: number;
}

/** Order matters: the first pattern that matches at the earliest place wins. */
const STATES: readonly (readonly [PersonState, string])[] = [
  ['casualties', '死伤|伤亡'],
  [
    'other',
    '获救|生还|脱险|救出|获救|升井|逃生|脱困|幸存|安全撤出|参与|参加|投入|救援|赶赴|赶到|出动|被问责|追责|被判|刑拘|拘留|逮捕|抓获|控制|报名|隔离|入选|身份|无生命危险|没有生命危险|无大碍|的死亡|生命体征平稳',
  ],
  ['deathsOrMissing', '(?:死亡|遇难|身亡)(?:或者?|和|及|与|、)?(?:失踪|失联)'],
  [
    'deaths',
    '死亡|遇难|身亡|丧生|罹难|遇害|殒命|丧命|毙命|溺亡|牺牲|殉职|离世|去世|不治|惨死|猝死|失去生命|没有生命体征|无生命体征|失去生命体征|遗体|尸体|生命被夺|(?:撞|砸|烧|压|淹|炸|打|砍|捅|刺|杀|溺|毒|熏|电|摔|冻|饿|害)死(?!亡)|夺走|夺去|消逝|逝去|(?<![笑累急气吓热冷烦该要找拼生不没未怕])死(?!者|伤|转|弯|路|机|循|心|活|党|敌|里|角|灰|刑|因|胡|板|锁|守|结|人)|死者|(?<![伤存兴灭流])亡(?!人|故|羊|国)',
  ],
  ['missing', '失踪|失联|下落不明|失去联系|生死不明|生死未卜'],
  [
    'seriouslyInjured',
    '重伤|伤势较?严?重|伤情较?严?重|危重|生命垂危|病危|受伤严重|严重受伤|受伤较重|重症|未脱离生命危险',
  ],
  ['lightlyInjured', '轻微伤|轻伤|皮外伤|受轻微伤|轻微擦伤|擦伤|伤势较?轻|受伤较轻'],
  ['poisoned', '中毒|身体不适|呕吐|腹泻'],
  [
    'injured',
    '受伤|负伤|烧伤|灼伤|炸伤|砍伤|撞伤|刺伤|摔伤|砸伤|挫伤|骨折|打伤|咬伤|烫伤|冻伤|踩伤|挂彩|送医|送往医院|被送医院|入院|住院|伤(?!亡|心|害|感|痕|口|残|悲|势|情|寒|风)',
  ],
  ['atRisk', '被困|受困|被埋|被压|被卡|困在|困于|生命安全受'],
  ['stranded', '滞留'],
  ['evacuated', '转移|疏散|撤离|安置'],
  ['cases', '确诊|感染|发病|患病|病例|染疫'],
  ['participants', '聚集|集会|上访|围堵|游行|堵路|械斗|打砸|静坐'],
];
const ANY_STATE = new RegExp(STATES.map(([, pattern], i) => `(?<s${i}>${pattern})`).join('|'), 'g');
const LISTED = /死者|伤者|遗体|尸体|身份|遇难者|伤员|送医|送往医院|被送医院|入院|住院/;

const stateOf = (groups: Readonly<Record<string, string | undefined>>): PersonState =>
  STATES.find((_, i) => groups[`s${i}`] !== undefined)?.[0] ?? 'other';

/** The states a stretch of folded text names, in order. */
export function findStates(slice: string): StateHit[] {
  return [...slice.matchAll(ANY_STATE)].map((found) => ({
    state: stateOf(found.groups ?? {}),
    listed: LISTED.test(slice.slice(found.index, found.index + found[0].length + 1)),
    start: found.index,
    end: found.index + found[0].length,
  }));
}

const RESCUED = /获救|救出|脱险|升井|生还|脱困|找到|救援出|营救/;
/** Who is being counted by what happened last: 3人受伤送医无效死亡 are dead, 5名被困者获救 are safe. */
export function lastingState(hits: readonly StateHit[], clause: string): StateHit | undefined {
  const [first] = hits;
  if (!first) return undefined;
  if (
    (first.state === 'atRisk' || first.state === 'missing' || first.state === 'stranded') &&
    RESCUED.test(clause.slice(first.end))
  ) {
    return { ...first, state: /遗体|遇难/.test(clause) ? 'deaths' : 'other' };
  }
  const died = hits.find((hit) => hit.state === 'deaths');
  const hurt = first.state === 'injured' || first.state === 'seriouslyInjured' || first.state === 'poisoned';
  const between = died ? clause.slice(first.end, died.start) : '';
  if (
    hurt &&
    died &&
    (/无效|不治|后|于|途中|路上/.test(between) || /不治/.test(clause.slice(died.start, died.end))) &&
    !/\d|[和及并、]/.test(between)
  )
    return died;
  if (first.state === 'injured') {
    const worse = hits.find((hit) => hit.state === 'seriouslyInjured' || hit.state === 'lightlyInjured');
    return worse && worse.start - first.end <= 1 ? worse : first;
  }
  return first;
}

const NONE_PATTERNS: readonly (readonly [RegExp, readonly Mention['measure'][], boolean])[] = [
  [/(?:暂无|尚无|暂未|目前无|尚未)[^,。;]{0,6}(?:伤亡|死亡)(?:报告|消息|情况|信息)/g, [], true],
  [
    /(?<!有)(?:无人员?|未造成(?:任何)?人员|没有(?:造成)?(?:任何)?人员|未有人员|暂无人员|零|未发生人员|并无人员|未导致人员|未造成)(?:伤亡|死伤)|无伤亡/g,
    ['deaths', 'injured', 'seriouslyInjured'],
    false,
  ],
  [/(?:无|没有|未有|未造成|尚无|暂无)(?:人员?|乘客|群众)?(?:死亡|遇难)|无一(?:人)?(?:死亡|遇难)/g, ['deaths'], false],
  [/(?:无|没有|未有|未造成|暂无)(?:人员?|乘客|群众)?受伤/g, ['injured', 'seriouslyInjured'], false],
];

/** 无人员伤亡 and the like: measures stated as none, or (暂无伤亡报告) as not known. */
export function findNoneStated(text: string): { mentions: Mention[]; unknown: boolean } {
  const mentions: Mention[] = [];
  let unknown = false;
  for (const [pattern, measures, notKnown] of NONE_PATTERNS) {
    for (const found of text.matchAll(pattern)) {
      unknown ||= notKnown;
      const end = found.index + found[0].length;
      const none = { kind: 'none-stated', stated: 0, low: 0, high: 0, unsure: false, corrected: false } as const;
      mentions.push(...measures.map((measure) => ({ ...none, measure, start: found.index, end })));
    }
  }
  return { mentions, unknown };
}
