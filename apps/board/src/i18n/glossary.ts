import { guardWords } from './glossary-guards';
import { replyGlossary } from './glossary-replies';
import { correctionGlossary, correctionWords } from './glossary-corrections';
import { deadlineGlossary } from './glossary-deadlines';
import { eventTypeWords } from './glossary-event-types';
import { handlingGlossary } from './glossary-handling';
import { mergingEvents } from './glossary-merging';
import { peopleGlossary } from './glossary-people';
import { reviewGlossary } from './glossary-review';
import { sourceGlossary } from './glossary-sources';
import { tollGlossary } from './glossary-tolls';

/** Words that stand in more than one place. */
const late = ['超时', 'Overdue'] as const;
const answeredLate = ['超时回应', 'Answered late'] as const;
const left = ['还剩', 'Left'] as const;
const pending = ['待确认', 'Unconfirmed'] as const;
const onTime = ['按时', 'On time'] as const;
const cancelled = ['已取消', 'Cancelled'] as const;
const consultation = ['会商', 'Consultation'] as const;
const judgement = ['研判', 'Judgement'] as const;
const assigned = ['交办', 'Assigned'] as const;

/**
 * Every word of the field once, Chinese and English side by side: [zh, en]. Sentences refer to these by
 * `@:term.<group>.<word>`; words that arrive over the wire are looked up under their own spelling.
 */
export const glossary = {
  severity: {
    'especially-serious': ['特别重大', 'Especially serious'],
    serious: ['重大', 'Serious'],
    'relatively-serious': ['较大', 'Relatively serious'],
    ordinary: ['一般', 'Ordinary'],
    none: ['不分级', 'Ungraded'],
  },
  deliverable: {
    'authoritative-release': ['首次发布', 'First release'],
    'press-conference': ['新闻发布会', 'Press conference'],
    response: ['回应', 'Response'],
    'authoritative-response': ['权威回应', 'Authoritative response'],
    'follow-up': ['后续发布', 'Follow-up release'],
    ...handlingGlossary.deliverable,
  },
  face: {
    running: left,
    warning: left,
    late,
    pending,
    met: onTime,
    'answered-late': answeredLate,
    cancelled,
  },
  mark: {
    presumed: ['推定', 'Presumed'],
    unjudged: ['待研判', 'Unjudged'],
    drill: ['演练', 'Drill'],
    provisional: ['暂定', 'Provisional'],
    recordedLate: ['补录', 'Recorded late'],
    pending,
    needsReview: ['需人工复核', 'Needs review'],
  },
  basis: {
    occurred: ['自事发起', 'from occurrence'],
    'first-published': ['自最早信息起', 'from the earliest report'],
    detected: ['自发现起', 'from detection'],
    'qualifying-fact': ['自新事实起', 'from new fact'],
    'correction-received': ['自补正起', 'from correction'],
  },
  stage: {
    collected: ['收集', 'Collection'],
    consulted: consultation,
    judged: judgement,
    answered: ['回应', 'Response'],
    evaluated: ['评估', 'Evaluation'],
    closed: ['归档', 'Filing'],
  },
  role: {
    officer: ['值守人员', 'Duty officer'],
    leader: ['领导', 'Leader'],
    reviewer: ['督查', 'Reviewer'],
    admin: ['管理员', 'Administrator'],
    intake: ['接入', 'Intake'],
    lead: ['牵头单位', 'Lead unit'],
    supporting: ['配合单位', 'Supporting unit'],
  },
  /** Who acts that is no person, as the ledger writes it. */
  actor: {
    system: ['系统', 'system'],
    feed: ['信源抓取', 'feed reader'],
    cli: ['命令行', 'command line'],
  },
  handlingClass: {
    'constructive-opinion': ['建设性意见', 'Constructive opinion'],
    'practical-difficulty': ['实际困难', 'Practical difficulty'],
    'major-problem': ['重大问题', 'Major problem'],
    misunderstanding: ['模糊认识', 'Misunderstanding'],
    'mistaken-view': ['错误看法', 'Mistaken view'],
    emergency: ['突发事件', 'Emergency'],
  },
  origin: {
    feed: ['信源', 'Feed'],
    hotline: ['热线', 'Hotline'],
    manual: ['人工', 'By hand'],
    push: ['推送接入', 'Pushed in'],
  },
  inboxReason: {
    'no-concern': ['无需回应', 'No answer needed'],
    elsewhere: ['不涉本地', 'Not about us'],
    backfill: ['旧闻', 'Old news'],
  },
  responseStatus: {
    'pending-confirmation': pending,
    confirmed: ['已确认', 'Confirmed'],
    rejected: ['已退回', 'Rejected'],
  },
  element: {
    'brief-information': ['简要信息', 'Brief information'],
    verification: ['初步核实', 'Preliminary verification'],
    measures: ['应对措施', 'Measures taken'],
    precautions: ['防范措施', 'Precautions'],
  },
  quality: {
    'unregistered-channel': ['渠道未登记', 'Unregistered channel'],
    'other-unit': ['非承办单位或其上级发布', 'Published by another unit'],
    'insufficient-content': ['要素不全', 'Insufficient content'],
    'published-before-start': ['早于起算时间发布', 'Published before the start'],
    imported: ['导入', 'Imported'],
    'day-only': ['只知答复日期', 'Only the day is known'],
  },
  unit: {
    second: ['秒', 'seconds'],
    minute: ['分钟', 'minutes'],
    hour: ['小时', 'hours'],
    day: ['日', 'days'],
    'working-day': ['个工作日', 'working days'],
  },
  traceStep: {
    start: ['起算', 'Start'],
    'clock-hours': ['按钟点计时', 'Clock hours'],
    extended: ['延长', 'Extended'],
    'first-day-excluded': ['首日不计', 'First day excluded'],
    'day-off': ['休息日', 'Day off'],
    paused: ['中止', 'Paused'],
    'make-up-workday': ['调休上班', 'Make-up workday'],
    counted: ['计入', 'Counted'],
    rolled: ['顺延', 'Rolled on'],
    'calendar-missing': ['缺放假安排', 'No holiday notice'],
    'end-of-day': ['当日终了', 'End of day'],
    due: ['到期', 'Due'],
  },
  ...replyGlossary,
  sanction: reviewGlossary.sanction,
  dutyState: handlingGlossary.dutyState,
  deadlineChange: deadlineGlossary.deadlineChange,
  pauseEvent: deadlineGlossary.pauseEvent,
  ...correctionGlossary,
  ...sourceGlossary,
  ...peopleGlossary,
  scope: {
    local: ['本地', 'Local'],
    wide: ['全网', 'Wide'],
  },
  event: {
    'case-opened': ['建立事件', 'Case opened'],
    'caller-viewed': ['查看来电人信息', 'Caller details viewed'],
    'case-linked': ['关联归档事件', 'Linked to a closed case'],
    'case-closed': ['归档', 'Case closed'],
    'case-reopened': ['重新办理', 'Case reopened'],
    ...mergingEvents,
    ...reviewGlossary.reviewEvent,
    ...handlingGlossary.event,
    ...deadlineGlossary.deadlineEvent,
    'judgement-corrected': ['研判更正', 'Judgement corrected'],
    'report-joined': ['舆情信息并入', 'Report joined'],
    ...tollGlossary.event,
    'report-edited': ['舆情信息更新', 'Report edited'],
    'severity-proposed': ['系统提出级别', 'Severity proposed'],
    'severity-confirmed': ['级别确认', 'Severity confirmed'],
    'deadline-started': ['时限起算', 'Deadline started'],
    'deadline-warned': ['临期提醒', 'Warned'],
    'deadline-met': ['按时完成', 'Deadline met'],
    'deadline-breached': late,
    'deadline-answered-late': answeredLate,
    'deadline-cancelled': ['时限取消', 'Deadline cancelled'],
    'breach-held': ['到期待确认，已呼叫确认单位', 'Due while unconfirmed; confirming office called'],
    'confirmation-called': ['仍待确认，再次呼叫确认单位', 'Still unconfirmed; confirming office called again'],
    'breach-corrected': ['超时更正为按时', 'Overdue corrected to on time'],
    'unit-assigned': assigned,
    'consultation-held': consultation,
    'response-submitted': ['提交回应', 'Response submitted'],
    'response-imported': ['导入回应', 'Response imported'],
    'response-confirmed': ['回应确认', 'Response confirmed'],
    'response-rejected': ['回应退回', 'Response rejected'],
    'second-opinion': ['第二意见', 'Second opinion'],
    'response-assessed': ['回应内容认定', 'Response assessed'],
    'step-called': ['升级呼叫', 'Step called'],
    'step-skipped': ['升级跳过，无人值守', 'Step skipped, nobody on duty'],
    'push-acknowledged': ['确认收到', 'Push acknowledged'],
  },
  word: {
    ...handlingGlossary.word,
    response: ['回应', 'Huiying'],
    severity: ['级别', 'Severity'],
    late,
    answeredLate,
    openOverdue: ['超时未回应', 'Open overdue'],
    onTime,
    onTimeRate: ['按时率', 'On-time rate'],
    statutory: ['法定时限', 'Statutory'],
    handling: ['处置时限', 'Handling'],
    median: ['中位数', 'Median'],
    p90: ['90分位', '90th percentile'],
    case: ['事件', 'Cases'],
    source: ['信源', 'Sources'],
    inbox: ['收件箱', 'Inbox'],
    suggestions: ['合并建议', 'Suggested merges'],
    hot: ['热点', 'Hot topics'],
    people: ['人员', 'People'],
    roster: ['值班表', 'Roster'],
    board: ['值守', 'Board'],
    pushes: ['我的推送', 'My pushes'],
    history: ['回应时效', 'Response times'],
    hotlineEntry: ['热线录入', 'Hotline entry'],
    judgement,
    consultation,
    unit: ['单位', 'Unit'],
    handlingClass: ['处置分类', 'Handling class'],
    eventType: ['事件类型', 'Event type'],
    ...correctionWords,
  },
  eventType: eventTypeWords,
  guard: guardWords,
} as const satisfies Record<string, Record<string, readonly [zh: string, en: string]>>;

export type TermGroup = keyof typeof glossary;
type Terms = Record<string, Record<string, string>>;

/** One language's side of the glossary. */
export const termsOf = (side: 0 | 1): Terms =>
  Object.fromEntries(
    Object.entries(glossary).map(([group, words]) => [
      group,
      Object.fromEntries(Object.entries(words).map(([word, pair]) => [word, pair[side]])),
    ]),
  );
