import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { BoardFigures, Change, Snapshot } from '@huiying/contract';
import { formatInstant } from '@huiying/core';
import { BoardStore, ChangeFeed, type LoggedChange } from '@huiying/storage';
import { DATABASE_URL } from '../setup.js';
import { type BoardNamespace, type BoardSocket, LIVE, roomOf, sessionRoomOf } from './board-socket.js';

const TICK_MS = 30_000;
const MOST_MISSED = 200;

/** Carries each change of the board from the change log to the open pages, in the order of its numbers. */
@Injectable()
export class BoardBroadcast implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #log = new Logger('board');
  #namespace: BoardNamespace | undefined;
  #lastSeq = 0;
  #reading: Promise<void> | undefined;
  #again = false;
  #tick: NodeJS.Timeout | undefined;
  readonly #feed: ChangeFeed;

  constructor(
    private readonly board: BoardStore,
    @Inject(DATABASE_URL) url: string,
  ) {
    this.#feed = new ChangeFeed(
      url,
      () => void this.#wake(),
      (problem) => this.#log.warn({ err: problem }, 'change feed'),
    );
  }

  attach(namespace: BoardNamespace): void {
    this.#namespace = namespace;
  }

  async onApplicationBootstrap(): Promise<void> {
    this.#lastSeq = await this.board.lastSeq();
    await this.#feed.start();
    this.#tick = setInterval(() => void this.#sendTick(), TICK_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.#tick);
    await this.#feed.stop();
    await this.#reading;
  }

  /** Who has signed out sees nothing more of the board on a page left open. */
  endSession(token: string): void {
    this.#namespace?.in(sessionRoomOf(token)).disconnectSockets(true);
  }

  /** The whole board, then whatever was announced while it was being read. */
  async sendSnapshot(socket: BoardSocket): Promise<void> {
    const page = await this.board.page();
    const snapshot: Snapshot = {
      serverNow: formatInstant(page.now),
      seq: page.seq,
      cases: page.cases,
      figures: await this.board.figures(),
    };
    socket.emit('snapshot', snapshot);
    await this.#sendSince(socket, page.seq);
  }

  /** What a page missed after `lastSeq`, or a new snapshot when that is too much or not known any more. */
  async sendMissed(socket: BoardSocket, lastSeq: number): Promise<void> {
    const current = await this.board.lastSeq();
    const isKnown = Number.isInteger(lastSeq) && lastSeq >= 0 && lastSeq <= current && current - lastSeq <= MOST_MISSED;
    if (!isKnown || !(await this.#sendSince(socket, lastSeq))) await this.sendSnapshot(socket);
  }

  /** @returns false when the log does not reach back that far */
  async #sendSince(socket: BoardSocket, seq: number): Promise<boolean> {
    const missed = await this.board.changesSince(seq, MOST_MISSED);
    const [first] = missed;
    if (!first) return true;
    if (first.seq !== seq + 1) return false;
    const figures = await this.board.figures();
    for (const change of missed) socket.emit('change', await this.#toChange(change, figures));
    return true;
  }

  /** One reader at a time; a wake-up during a reading reads once more after it. */
  #wake(): Promise<void> {
    if (this.#reading) {
      this.#again = true;
      return this.#reading;
    }
    this.#reading = this.#read()
      .catch((error: unknown) => this.#log.warn({ err: error }, 'board changes could not be read'))
      .finally(() => {
        this.#reading = undefined;
      });
    return this.#reading;
  }

  async #read(): Promise<void> {
    do {
      this.#again = false;
      const changes = await this.board.changesSince(this.#lastSeq, MOST_MISSED);
      // The figures are those of now, whichever the change: for what is sent together they are asked once.
      const figures = changes.length > 0 && (await this.#isAnyoneWatching()) ? await this.board.figures() : undefined;
      for (const change of changes) {
        if (figures) await this.#send(change, figures);
        this.#lastSeq = change.seq;
      }
      this.#again ||= changes.length === MOST_MISSED;
    } while (this.#again);
  }

  async #isAnyoneWatching(): Promise<boolean> {
    return this.#namespace !== undefined && (await this.#namespace.in(LIVE).fetchSockets()).length > 0;
  }

  async #send(change: LoggedChange, figures: BoardFigures): Promise<void> {
    this.#namespace?.to(LIVE).emit('change', await this.#toChange(change, figures));
    for (const { recipientId, view } of await this.board.pushes(change.pushIds)) {
      this.#namespace?.to(roomOf(recipientId)).emit('push', {
        id: view.id,
        caseId: view.caseId,
        step: view.step,
        text: view.text,
        acknowledgeBy: view.acknowledgeBy,
        push: view,
      });
    }
  }

  async #toChange(change: LoggedChange, figures: BoardFigures): Promise<Change> {
    const page = await this.board.page(change.caseIds);
    const live = new Set(page.cases.map((view) => view.id));
    return {
      seq: change.seq,
      serverNow: formatInstant(page.now),
      upserted: page.cases,
      removed: change.caseIds.filter((id) => !live.has(id)),
      figures,
    };
  }

  async #sendTick(): Promise<void> {
    try {
      const serverNow = formatInstant((await this.board.page([])).now);
      this.#namespace?.to(LIVE).emit('tick', { serverNow });
    } catch (error) {
      this.#log.warn({ err: error }, 'tick failed');
    }
  }
}
