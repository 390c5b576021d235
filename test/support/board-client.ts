import type { BoardEvents, BoardRequests, Change, PushEvent, Snapshot } from '@huiying/contract';
import { io, type Socket } from 'socket.io-client';
import { eventually } from './eventually.js';

type Listeners<Events> = {
  [Name in keyof Events]: (...args: Events[Name] extends unknown[] ? Events[Name] : never) => void;
};
type BoardSocket = Socket<Listeners<BoardEvents>, Listeners<BoardRequests>>;

/** A page that watches the board and keeps all it was told. */
export class BoardClient {
  readonly snapshots: Snapshot[] = [];
  readonly changes: Change[] = [];
  readonly pushes: PushEvent[] = [];
  /** What came, by its name and number, in the order in which it came. */
  readonly heard: (readonly ['snapshot' | 'change', number])[] = [];
  readonly #socket: BoardSocket;
  #refusal: string | undefined;

  /** @param token absent: nobody has signed in, unless a header says so */
  constructor(origin: string, token?: string, extraHeaders: Readonly<Record<string, string>> = {}) {
    this.#socket = io(`${origin}/board`, {
      transports: ['websocket'],
      forceNew: true,
      extraHeaders,
      reconnectionDelay: 50,
      reconnectionDelayMax: 200,
      auth: token === undefined ? {} : { token },
    });
    this.#socket.on('snapshot', (snapshot) => {
      this.snapshots.push(snapshot);
      this.heard.push(['snapshot', snapshot.seq]);
    });
    this.#socket.on('change', (change) => {
      this.changes.push(change);
      this.heard.push(['change', change.seq]);
    });
    this.#socket.on('push', (push) => this.pushes.push(push));
    this.#socket.on('connect_error', (error) => (this.#refusal = error.message));
  }

  /** Waits for the next snapshot after those it has. */
  async nextSnapshot(): Promise<Snapshot> {
    const had = this.snapshots.length;
    return eventually('a snapshot', () => this.snapshots[had]);
  }

  async joined(): Promise<this> {
    await eventually('the first snapshot', () => this.snapshots[0]);
    return this;
  }

  /** The first change that shows this case. */
  changeOf(caseId: string): Promise<Change> {
    return eventually(`a change of ${caseId}`, () =>
      this.changes.find((change) => change.upserted.some((view) => view.id === caseId)),
    );
  }

  refusal(): Promise<string> {
    return eventually('a refusal', () => this.#refusal);
  }

  get isConnected(): boolean {
    return this.#socket.connected;
  }

  resync(lastSeq: number): void {
    this.#socket.emit('resync', { lastSeq });
  }

  close(): void {
    this.#socket.close();
  }
}
