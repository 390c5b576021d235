import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ChangeFeed, SessionStore } from '@huiying/storage';
import { DATABASE_URL } from '../setup.js';
import { BoardPages } from './board-pages.js';
import { BoardReader, MOST_MISSED } from './board-reader.js';
import { type BoardNamespace, type BoardSocket, LIVE, sessionRoomOf } from './board-socket.js';

const TICK_MS = 30_000;

/** Carries each change of the board from the change log to the open pages, in the order of its numbers. */
@Injectable()
export class BoardBroadcast implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #log = new Logger('board');
  #namespace: BoardNamespace | undefined;
  readonly #pages: BoardPages;
  #reading: Promise<void> | undefined;
  #again = false;
  #tick: NodeJS.Timeout | undefined;
  readonly #feed: ChangeFeed;

  constructor(
    private readonly reader: BoardReader,
    private readonly sessions: SessionStore,
    @Inject(DATABASE_URL) url: string,
  ) {
    this.#pages = new BoardPages(reader);
    this.#feed = new ChangeFeed(
      url,
      () => void this.#wake(),
      (problem) => this.#log.warn({ err: problem }, 'change feed'),
      () => void this.#endSessions(),
    );
  }

  attach(namespace: BoardNamespace): void {
    this.#namespace = namespace;
    this.#pages.attach(namespace);
  }

  async onApplicationBootstrap(): Promise<void> {
    this.#pages.startAt(await this.reader.lastSeq());
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
      await this.sessions.prolong([...tokens]);
    } catch (error) {
      this.#log.warn({ err: error }, 'sessions could not be looked at');
    }
  }

  /** A page that has joined, or one that has nothing after `lastSeq`. */
  bringUp(socket: BoardSocket, lastSeq?: number): Promise<void> {
    return this.#pages.bringUp(socket, lastSeq);
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
      const { seq } = this.#pages;
      const logged = await this.reader.loggedSince(seq);
      const told = this.#pages.isAnyoneListening() ? await this.reader.told(logged) : [];
      this.#pages.tell(told, logged.at(-1)?.seq ?? seq);
      this.#again ||= logged.length === MOST_MISSED;
    } while (this.#again);
  }

  async #sendTick(): Promise<void> {
    if (!this.#pages.isAnyoneListening()) return;
    try {
      const tick = await this.reader.tick();
      this.#namespace?.to(LIVE).emit('tick', tick);
    } catch (error) {
      this.#log.warn({ err: error }, 'tick failed');
    }
  }
}
