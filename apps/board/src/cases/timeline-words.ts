import type { CaseView, TimelineEntry } from '@huiying/contract';
import type { TermGroup } from '../i18n/glossary';
import { useTerms } from '../i18n/i18n';

type Data = TimelineEntry['data'];

/** Fields of an entry that are words of the glossary, and fields that are text as it came. */
const WORDS: readonly (readonly [field: string, group: TermGroup])[] = [
  ['deliverable', 'deliverable'],
  ['role', 'role'],
  ['sanction', 'sanction'],
];
const GROUPS: Readonly<Record<string, TermGroup>> = {
  'handling-class': 'handlingClass',
  'event-type': 'eventType',
  concern: 'concern',
  ours: 'ours',
};
const TEXTS = [
  'title',
  'source',
  'channel',
  'instruction',
  'parties',
  'conclusion',
  'summary',
  'reason',
  'approvedBy',
  'decidedBy',
  'evidence',
  'text',
  'who',
  'what',
  'name',
  'person',
];

/** Entries that tell figures, or a level, and those before them where there were any. */
const TOLLS = new Set(['toll-updated', 'toll-lowered']);
const GRADINGS = new Set(['severity-proposed', 'severity-confirmed']);

/** How often it was done by then: a 督办, and the last rung of the ladder. */
const ROUNDS: Readonly<Record<string, string>> = {
  'supervision-ordered': 'supervision.order',
  'step-called': 'pushes.repeated',
};

const textOf = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(textOf);
  return typeof value === 'string' && value !== '' ? [value] : [];
};

const figuresOf = (value: unknown): Readonly<Record<string, number>> => (value ?? {}) as Record<string, number>;

const recordsOf = (value: unknown): Data[] => (Array.isArray(value) ? (value as Data[]) : []);

/** A ledger entry in words: what happened, and the parts of it a reader can use. Ids are told as what they stand for. */
export function useTimelineWords(one: () => CaseView) {
  const { t, term } = useTerms();

  function deadlineWords(data: Data): string[] {
    const deadline = one().allDeadlines.find(({ id }) => id === data['deadlineId']);
    return deadline && data['deliverable'] === undefined ? [term('deliverable', deadline.deliverable)] : [];
  }

  function unitWords(data: Data): string[] {
    const { unit, supporting, proceedings } = one();
    const held = proceedings.accountability.map((each) => each.unit);
    const found = [unit, ...supporting, ...held].find((each) => each?.id === data['unitId']);
    return found ? [found.name] : textOf(data['unitId']);
  }

  /** What was corrected, from what to what; of a figure, which one. */
  function correctionWords(data: Data): string[] {
    const [kind = ''] = textOf(data['kind']);
    const group = GROUPS[kind];
    const wordOf = (value: unknown): string[] => {
      if (typeof value === 'number') return [String(value)];
      return textOf(value).map((word) => (group ? term(group, word) : word));
    };
    const measure = textOf(data['measure']).map((word) => term('measureName', word));
    const change = [...wordOf(data['from']), ...wordOf(data['to'])].join(' → ');
    return [[...(measure.length > 0 ? measure : [term('correctionKind', kind)]), change].join(' ')];
  }

  /** Each figure that moved, from what to what. */
  function tollWords(data: Data): string[] {
    const [from, to] = [figuresOf(data['from']), figuresOf(data['to'])];
    return Object.entries(to)
      .filter(([name, value]) => from[name] !== value)
      .map(([name, value]) => `${term('measureName', name)} ${from[name] ?? 0} → ${value}`);
  }

  function changeWords({ kind, data }: TimelineEntry): string[] {
    if (kind === 'judgement-corrected') return correctionWords(data);
    if (TOLLS.has(kind)) return tollWords(data);
    if (!GRADINGS.has(kind)) return [];
    const [from, to] = [textOf(data['from']), textOf(data['to'] ?? data['severity'])].map((each) =>
      each.map((word) => term('severity', word)),
    );
    return [[...new Set([...(from ?? []), ...(to ?? [])])].join(' → ')];
  }

  /** Who was called, each with why where it was more than the role (值班, 代班), and who was away. */
  function calledWords(data: Data): string[] {
    const onDuty = new Set(recordsOf(data['onDuty']).flatMap((each) => textOf(each['name'])));
    const inPlaceOf = new Map(
      recordsOf(data['deputies']).map((each) => [textOf(each['name'])[0], textOf(each['inPlaceOf']).join('')]),
    );
    const why = (name: string): string | undefined => {
      const other = inPlaceOf.get(name);
      if (other !== undefined) return t('roster.deputyFor', { name: other });
      return onDuty.has(name) ? t('roster.onDuty') : undefined;
    };
    const called = textOf(data['called']).map((name) => {
      const words = why(name);
      return words === undefined ? name : t('case.calledAs', { name, why: words });
    });
    const absent = textOf(data['absent']);
    return [
      called.join(t('common.list')),
      absent.length > 0 ? t('roster.away', { names: absent.join(t('common.list')) }) : '',
    ];
  }

  const title = (entry: TimelineEntry): string => term('event', entry.kind);

  function detail(entry: TimelineEntry): string {
    const { data } = entry;
    const step = typeof data['step'] === 'number' ? [t('case.step', { n: data['step'] + 1 })] : [];
    const round = typeof data['round'] === 'number' ? data['round'] : 0;
    const order = round > 0 ? ROUNDS[entry.kind] : undefined;
    const words = WORDS.flatMap(([field, group]) => textOf(data[field]).map((word) => term(group, word)));
    const texts = TEXTS.flatMap((field) => textOf(data[field]));
    const what = [
      changeWords(entry),
      deadlineWords(data),
      unitWords(data),
      words,
      step,
      order === undefined ? [] : t(order, { n: round }),
    ].flat();
    const parts = [what.join(t('common.list')), ...calledWords(data), ...texts];
    return parts.filter(Boolean).join(' · ');
  }

  return { title, detail };
}
