import type { BoardCase, CaseView, ReportView, TimelineEntry } from '@huiying/contract';
import type { DemoClient } from './demo-client.js';
import { clockOf, inboxWords, type Words, wordsOf } from './event-words.js';
import type { Pace } from './pace.js';

export interface Tally {
  readonly opened: number;
  readonly warned: number;
  readonly met: number;
  readonly breached: number;
  readonly late: number;
}

interface Line {
  readonly recordedAt: string;
  readonly words: Words;
  readonly title: string;
}

const COUNTED = {
  opened: ['case-opened'],
  warned: ['deadline-warned'],
  met: ['deadline-met', 'breach-corrected'],
  breached: ['deadline-breached'],
  late: ['deadline-answered-late'],
} satisfies Record<keyof Tally, string[]>;

/** Tells what the system does, read from its own ledger: nothing is told that did not happen. */
export class Narrator {
  readonly #told = new Map<string, number>();
  readonly #inbox = new Set<string>();
  readonly #kinds: string[] = [];

  /** @param english what cases are called, by title */
  constructor(
    private readonly client: DemoClient,
    private readonly english: ReadonlyMap<string, string>,
    private readonly say: (line: string) => void,
  ) {}

  get tally(): Tally {
    const count = (kinds: readonly string[]): number => this.#kinds.filter((kind) => kinds.includes(kind)).length;
    return {
      opened: count(COUNTED.opened),
      warned: count(COUNTED.warned),
      met: count(COUNTED.met),
      breached: count(COUNTED.breached),
      late: count(COUNTED.late),
    };
  }

  /** Goes on telling until `isOver`, then once more. */
  async follow(pace: Pace, isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      await this.tellNews();
      await pace.wait(0.5);
    }
    await this.tellNews();
  }

  async tellNews(): Promise<void> {
    const { items } = await this.client.get<{ items: BoardCase[] }>('/cases?limit=100');
    const lines: Line[] = [];
    for (const { id } of items) lines.push(...this.#newsOf(await this.client.get<CaseView>(`/cases/${id}`)));
    lines.push(...(await this.#newInInbox()));
    for (const line of lines.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))) this.#tell(line);
  }

  #newsOf(view: CaseView): Line[] {
    const told = this.#told.get(view.id) ?? 0;
    const fresh = view.timeline.filter((entry) => entry.seq > told).toSorted((a, b) => a.seq - b.seq);
    this.#told.set(view.id, Math.max(told, ...fresh.map((entry) => entry.seq)));
    this.#kinds.push(...fresh.map((entry) => entry.kind));
    return fresh.flatMap((entry) => this.#lineOf(entry, view));
  }

  #lineOf(entry: TimelineEntry, view: CaseView): Line[] {
    const words = wordsOf(entry, view);
    return words ? [{ recordedAt: entry.recordedAt, words, title: view.title }] : [];
  }

  async #newInInbox(): Promise<Line[]> {
    const { items } = await this.client.get<{ items: ReportView[] }>('/reports?inbox=true');
    const fresh = items.filter((report) => !this.#inbox.has(report.id));
    for (const { id } of fresh) this.#inbox.add(id);
    return fresh.map(({ takenInAt, title, reason }) => ({
      recordedAt: takenInAt,
      words: inboxWords(reason),
      title,
    }));
  }

  #tell({ recordedAt, words, title }: Line): void {
    this.say(`${clockOf(recordedAt)}  ${title} · ${words.zh}`);
    this.say(`          ${this.english.get(title) ?? title} · ${words.en}`);
  }
}
