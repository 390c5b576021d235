import {
  type CaseInstants,
  dateOf,
  type DeadlineSubject,
  formatInstant,
  HANDLING_CLASSES,
  type HandlingClass,
  type Instant,
  instantOf,
  isExact,
  type Origin,
  packHints,
  planDeadlines,
  type PolicyPack,
  type RecordedInstant,
  SEVERITIES,
  type Severity,
  type WorkingCalendar,
} from '@huiying/core';
import { choosePack, loadCalendar, loadPacksAndNames, readEnvironment, SettingError } from '@huiying/settings';
import type { Command } from 'commander';
import { rulesFolder } from '../rules-folder.js';
import { type ShownStep, showTrace } from '../show-trace.js';
import { recordedInstant } from '../terminal/option-values.js';
import { refusedAsUsage } from '../terminal/refused-as-usage.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../terminal/usage-error.js';
import { wordOption } from '../terminal/word-option.js';

const ORIGINS: readonly Origin[] = ['feed', 'hotline', 'manual'];

interface ExplainOptions {
  readonly pack: string;
  readonly severity: Severity;
  readonly occurredAt?: RecordedInstant;
  readonly firstPublishedAt?: RecordedInstant;
  readonly detectedAt?: RecordedInstant;
  readonly origin: Origin;
  readonly eventType?: string;
  readonly focus?: readonly string[];
  readonly unit?: readonly string[];
  readonly handlingClass?: HandlingClass;
}

export interface ExplainLine {
  readonly obligation: string;
  /** The pack that the rule comes from. */
  readonly pack: string;
  readonly deliverable: string;
  readonly startedAt: string;
  readonly basis: string;
  readonly presumed: boolean;
  readonly dueAt: string;
  readonly provisional: boolean;
  readonly trace: readonly ShownStep[];
}

export function defineExplain(command: Command, terminal: Terminal): void {
  command
    .requiredOption('--pack <id>', '制度包')
    .addOption(wordOption('--severity <level>', '级别', SEVERITIES).makeOptionMandatory())
    .option('--occurred-at <T>', '事发时间', recordedInstant)
    .option('--first-published-at <T>', '首次公开时间', recordedInstant)
    .option('--detected-at <T>', '发现时间（默认取以上时间中最晚的，都没有则取现在）', recordedInstant)
    .addOption(wordOption('--origin <origin>', '来源', ORIGINS).default('feed'))
    .option('--event-type <id>', '事件类型')
    .option('--focus <id...>', '所属的收集重点或专题')
    .option('--unit <id...>', '牵头单位，其上级一并写出')
    .addOption(wordOption('--handling-class <class>', '处置分类', HANDLING_CLASSES))
    .action((options: ExplainOptions) => explain(options, terminal));
}

async function explain(options: ExplainOptions, terminal: Terminal): Promise<void> {
  const configDir = rulesFolder(readEnvironment(process.env));
  const { packs, units, eventTypes } = loadPacksAndNames(configDir);
  const pack = packOf(packs, options.pack);
  for (const unit of options.unit ?? [])
    refuseUnknown(
      '--unit',
      unit,
      units.map(({ id }) => id),
    );
  if (options.eventType !== undefined) refuseUnknown('--event-type', options.eventType, eventTypes);
  const calendar = loadCalendar(configDir, 'cn');
  const now = instantOf(Date.now());
  const instants = instantsOf(options, now);
  const lines = refusedAsUsage(() => explainLines(pack, subjectOf(options), instants, calendar));
  if (lines.length === 0) terminal.tell(`制度包 ${pack.id} 对级别 ${options.severity} 没有时限要求`);
  const shown = lines.map(({ obligation }) => obligation);
  for (const hint of packHints(pack, dateOf(now), shown)) terminal.tell(`提示 ${hint}`);
  for (const line of lines) await terminal.line(line);
}

/** One pack also without deadlines of its own; `a+b` stacks as POLICY_PACK does. */
function packOf(packs: readonly PolicyPack[], ids: string): PolicyPack {
  const pack = packs.find((each) => each.id === ids);
  if (pack) return pack;
  try {
    return choosePack(packs, ids);
  } catch (error) {
    if (error instanceof SettingError) throw new UsageError(error.message.replace('POLICY_PACK=', '--pack '));
    throw error;
  }
}

/** A name that no rule can be limited to would silently leave a deadline out. */
function refuseUnknown(option: string, given: string, known: readonly string[] | undefined): void {
  if (!known || known.includes(given)) return;
  throw new UsageError(`选项 ${option} 的值 "${given}" 不可用，可用：${known.join('、')}`);
}

const subjectOf = ({ focus, unit, ...rest }: ExplainOptions): DeadlineSubject => ({
  ...rest,
  focuses: focus ?? [],
  unitIds: unit ?? [],
});

/** Not found yet counts as found when the last of the known instants came; a day alone is no instant. */
export function instantsOf(
  given: Pick<ExplainOptions, 'occurredAt' | 'firstPublishedAt' | 'detectedAt'>,
  now: Instant,
): CaseInstants {
  const { occurredAt, firstPublishedAt, detectedAt } = given;
  const known = [occurredAt, firstPublishedAt].flatMap((recorded) =>
    recorded && isExact(recorded) ? [recorded.at.getTime()] : [],
  );
  const latest = known.length > 0 ? instantOf(Math.max(...known)) : now;
  return { occurredAt, firstPublishedAt, detectedAt: detectedAt?.at ?? latest };
}

/** One line per obligation that applies, in the order of the pack. @throws DomainError `period-start` */
export function explainLines(
  pack: PolicyPack,
  subject: DeadlineSubject,
  instants: CaseInstants,
  calendar: WorkingCalendar,
): ExplainLine[] {
  return planDeadlines(pack, subject, instants, calendar).map((planned) => ({
    obligation: planned.obligation.id,
    pack: planned.pack.id,
    deliverable: planned.obligation.deliverable,
    startedAt: formatInstant(planned.startedAt),
    basis: planned.basis,
    presumed: planned.presumed,
    dueAt: formatInstant(planned.dueAt),
    provisional: planned.provisional,
    trace: showTrace(planned.trace),
  }));
}
