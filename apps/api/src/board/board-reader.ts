import { Inject, Injectable } from '@nestjs/common';
import type { Change, PushEvent, Snapshot, Tick } from '@huiying/contract';
import { formatInstant } from '@huiying/core';
import { BoardStore, type LoggedChange } from '@huiying/storage';

/** More changes than this are not told one by one. */
export const MOST_MISSED = 200;

/** A change as the pages hear of it. */
export interface ToldChange {
  readonly change: Change;
  readonly pushes: readonly { readonly recipientId: string; readonly push: PushEvent }[];
}

/**
 * What pages are told, read from the database as seldom as possible: all changes that are told together are looked up at
 * once, and pages that ask for the same at the same time share one reading.
 */
@Injectable()
export class BoardReader {
  readonly #underWay = new Map<string, Promise<unknown>>();
  readonly #next = new Map<string, Promise<unknown>>();

  constructor(
    @Inject(BoardStore)
    private readonly board: Pick<BoardStore, 'page' | 'pushes' | 'figures' | 'lastSeq' | 'changesSince'>,
  ) {}

  lastSeq(): Promise<number> {
    return this.board.lastSeq();
  }

  async tick(): Promise<Tick> {
    return { serverNow: formatInstant((await this.board.page([])).now), figures: await this.board.figures() };
  }

  snapshot(): Promise<Snapshot> {
    return this.#shared('snapshot', async () => {
      const page = await this.board.page();
      const figures = await this.board.figures();
      return { serverNow: formatInstant(page.now), seq: page.seq, cases: page.cases, figures };
    });
  }

  /** The next changes after `seq`, at most 200; undefined where the log does not reach back that far. */
  changesSince(seq: number): Promise<ToldChange[] | undefined> {
    return this.#shared(`since ${seq}`, async () => {
      const logged = await this.loggedSince(seq);
      return logged[0] && logged[0].seq !== seq + 1 ? undefined : this.told(logged);
    });
  }

  loggedSince(seq: number): Promise<LoggedChange[]> {
    return this.board.changesSince(seq, MOST_MISSED);
  }

  async told(logged: readonly LoggedChange[]): Promise<ToldChange[]> {
    if (logged.length === 0) return [];
    const page = await this.board.page([...new Set(logged.flatMap(({ caseIds }) => caseIds))]);
    const pushes = await this.board.pushes(logged.flatMap(({ pushIds }) => pushIds));
    // The figures are those of now, whichever the change.
    const figures = await this.board.figures();
    const serverNow = formatInstant(page.now);
    const live = new Set(page.cases.map(({ id }) => id));
    return logged.map(({ seq, caseIds, pushIds }) => ({
      change: {
        seq,
        serverNow,
        upserted: page.cases.filter(({ id }) => caseIds.includes(id)),
        removed: caseIds.filter((id) => !live.has(id)),
        figures,
      },
      pushes: pushes
        .filter(({ view }) => pushIds.includes(view.id))
        .map(({ recipientId, view }) => ({ recipientId, push: toEvent(view) })),
    }));
  }

  /** A reading that begins after it was asked for, as one under way may have passed what the page has yet to hear. */
  #shared<T>(what: string, read: () => Promise<T>): Promise<T> {
    const next = this.#next.get(what) as Promise<T> | undefined;
    if (next) return next;
    const underWay = this.#underWay.get(what);
    if (!underWay) return this.#start(what, read);
    const start = (): Promise<T> => {
      this.#next.delete(what);
      return this.#start(what, read);
    };
    const following = underWay.then(start, start);
    this.#next.set(what, following);
    return following;
  }

  #start<T>(what: string, read: () => Promise<T>): Promise<T> {
    const reading = read().finally(() => this.#underWay.delete(what));
    this.#underWay.set(what, reading);
    return reading;
  }
}

const toEvent = (push: PushEvent['push']): PushEvent => ({
  id: push.id,
  caseId: push.caseId,
  step: push.step,
  text: push.text,
  acknowledgeBy: push.acknowledgeBy,
  push,
});
