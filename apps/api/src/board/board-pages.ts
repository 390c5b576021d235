import { type BoardReader, MOST_MISSED, type ToldChange } from './board-reader.js';
import { type BoardNamespace, type BoardSocket, LIVE, roomOf } from './board-socket.js';

/**
 * The open pages. Most hear together; one that has joined or has missed something is brought up by itself, from a snapshot or
 * from the number it has, until it stands where the others do. So each hears a snapshot first and then every number once,
 * in order.
 */
export class BoardPages {
  #namespace: BoardNamespace | undefined;
  /** The number that those who hear together heard last. */
  #seq = 0;
  /** Brought up further than the others, by the number they have; they hear of later ones only. */
  readonly #ahead = new Map<BoardSocket, number>();
  /** Being brought up, by the lowest number they have asked from meanwhile. */
  readonly #asking = new Map<BoardSocket, number | null>();

  constructor(private readonly reader: BoardReader) {}

  get seq(): number {
    return this.#seq;
  }

  startAt(seq: number): void {
    this.#seq = seq;
  }

  attach(namespace: BoardNamespace): void {
    this.#namespace = namespace;
  }

  isAnyoneListening(): boolean {
    return this.#ahead.size > 0 || (this.#namespace?.adapter.rooms.get(LIVE)?.size ?? 0) > 0;
  }

  /** Nothing waits between the first change and the last: who is brought up meanwhile has heard all of them or none. */
  tell(told: readonly ToldChange[], seq: number): void {
    for (const one of told) this.#tellAll(one);
    this.#seq = seq;
    for (const [socket, own] of this.#ahead) if (own <= seq) this.#place(socket, own);
  }

  /**
   * What a page missed after `lastSeq`, or a snapshot where it has none, or one that is too old or not known; then it hears
   * with the others. A page that asks again meanwhile is brought up from the lower number. Rejects when nothing can be read:
   * the page then hears nothing any more.
   */
  async bringUp(socket: BoardSocket, lastSeq = Number.NaN): Promise<void> {
    const asked = this.#asking.get(socket);
    if (asked !== undefined) {
      this.#asking.set(socket, Math.min(asked ?? lastSeq, lastSeq));
      return;
    }
    try {
      for (let from: number | null = lastSeq; from !== null; from = this.#asking.get(socket) ?? null) {
        this.#asking.set(socket, null);
        await this.#catchUp(socket, from);
      }
    } finally {
      this.#asking.delete(socket);
    }
  }

  async #catchUp(socket: BoardSocket, lastSeq: number): Promise<void> {
    this.#ahead.delete(socket);
    void socket.leave(LIVE);
    let seq = (await this.#isKnown(lastSeq)) ? await this.#sendSince(socket, lastSeq) : undefined;
    seq ??= await this.#sendSnapshot(socket);
    while (seq < this.#seq) seq = (await this.#sendSince(socket, seq)) ?? (await this.#sendSnapshot(socket));
    // In the same turn as the comparison: the others may have heard more in the next.
    this.#place(socket, seq);
  }

  async #isKnown(seq: number): Promise<boolean> {
    if (!Number.isInteger(seq) || seq < 0) return false;
    const behind = (await this.reader.lastSeq()) - seq;
    return behind >= 0 && behind <= MOST_MISSED;
  }

  async #sendSnapshot(socket: BoardSocket): Promise<number> {
    const snapshot = await this.reader.snapshot();
    socket.emit('snapshot', snapshot);
    return snapshot.seq;
  }

  /** @returns undefined when the log does not reach back that far */
  async #sendSince(socket: BoardSocket, seq: number): Promise<number | undefined> {
    const missed = await this.reader.changesSince(seq);
    for (const { change, pushes } of missed ?? []) {
      socket.emit('change', change);
      for (const { push } of pushes.filter((one) => isOpenFor(socket, one))) socket.emit('push', push);
    }
    return missed && (missed.at(-1)?.change.seq ?? seq);
  }

  #place(socket: BoardSocket, seq: number): void {
    this.#ahead.delete(socket);
    if (!socket.connected) return;
    if (seq > this.#seq) this.#ahead.set(socket, seq);
    else void socket.join(LIVE);
  }

  #tellAll({ change, pushes }: ToldChange): void {
    this.#namespace?.to(LIVE).emit('change', change);
    for (const [socket, seq] of this.#ahead) if (change.seq > seq) socket.emit('change', change);
    for (const { recipientId, push } of pushes) this.#namespace?.to(roomOf(recipientId)).emit('push', push);
  }
}

/** A call that was answered meanwhile calls nobody. */
const isOpenFor = (socket: BoardSocket, { recipientId, push }: ToldChange['pushes'][number]): boolean =>
  recipientId === socket.data.actor.id && push.push.acknowledgedAt === null;
