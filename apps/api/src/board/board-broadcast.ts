import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ChangeFeed, SessionStore } from '@huiying/storage';
import { DATABASE_URL } from '../setup.js';
import { BoardReader, MOST_MISSED, type ToldChange } from './board-reader.js';
import { type BoardNamespace, type BoardSocket, LIVE, roomOf, sessionRoomOf } from './board-socket.js';

const TICK_MS = 30_000;

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
    private readonly reader: BoardReader,
    private readonly sessions: SessionStore,
    @Inject(DATABASE_URL) url: string,
  ) {
    this.#feed = new ChangeFeed(
      url,
      () => void this.#wake(),
      (problem) => this.#log.warn({ err: problem }, 'change feed'),
      () => void this.#endSessions(),
    );
  }

  attach(namespace: BoardNamespace): void {
    this.#namespace = namespace;
  }

  async onApplicationBootstrap(): Promise<void> {
    this.#lastSeq = await this.reader.lastSeq();
    await this.#feed.start();
    this.#tick = setInterval(() => {
      void this.#sendTick();
      void this.#endSessions();
    }, TICK_MS);
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

  /** Sessions end at another process, too, and by their age. */
  async #endSessions(): Promise<void> {
    const tokens = new Set([...(this.#namespace?.sockets.values() ?? [])].map((socket) => socket.data.token));
    if (tokens.size === 0) return;
    try {
      for (const token of await this.sessions.ended([...tokens])) this.endSession(token);
    } catch (error) {
      this.#log.warn({ err: error }, 'sessions could not be looked at');
    }
  }

  /** The whole board, then whatever was announced while it was being read. */
  async sendSnapshot(socket: BoardSocket): Promise<void> {
    const snapshot = await this.reader.snapshot();
    socket.emit('snapshot', snapshot);
    await this.#sendSince(socket, snapshot.seq);
  }

  /** What a page missed after `lastSeq`, or a new snapshot when that is too much or not known any more. */
  async sendMissed(socket: BoardSocket, lastSeq: number): Promise<void> {
    const current = await this.reader.lastSeq();
    const isKnown = Number.isInteger(lastSeq) && lastSeq >= 0 && lastSeq <= current && current - lastSeq <= MOST_MISSED;
    if (!isKnown || !(await this.#sendSince(socket, lastSeq))) await this.sendSnapshot(socket);
  }

  /** @returns false when the log does not reach back that far */
  async #sendSince(socket: BoardSocket, seq: number): Promise<boolean> {
    const missed = await this.reader.changesSince(seq);
    for (const { change, pushes } of missed ?? []) {
      socket.emit('change', change);
      for (const { recipientId, push } of pushes) {
        if (recipientId === socket.data.actor.id && push.push.acknowledgedAt === null) socket.emit('push', push);
      }
    }
    return missed !== undefined;
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
      const logged = await this.reader.loggedSince(this.#lastSeq);
      // Nothing fails between the first and the last: a change that was told is not told again.
      const told = (await this.#isAnyoneWatching()) ? await this.reader.told(logged) : [];
      for (const change of told) this.#send(change);
      this.#lastSeq = logged.at(-1)?.seq ?? this.#lastSeq;
      this.#again ||= logged.length === MOST_MISSED;
    } while (this.#again);
  }

  async #isAnyoneWatching(): Promise<boolean> {
    return this.#namespace !== undefined && (await this.#namespace.in(LIVE).fetchSockets()).length > 0;
  }

  #send({ change, pushes }: ToldChange): void {
    this.#namespace?.to(LIVE).emit('change', change);
    for (const { recipientId, push } of pushes) this.#namespace?.to(roomOf(recipientId)).emit('push', push);
  }

  async #sendTick(): Promise<void> {
    try {
      this.#namespace?.to(LIVE).emit('tick', { serverNow: await this.reader.now() });
    } catch (error) {
      this.#log.warn({ err: error }, 'tick failed');
    }
  }
}
