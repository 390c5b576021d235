import type { Change } from '@huiying/contract';
import { describe, expect, it } from 'vitest';
import { BoardPages } from './board-pages.js';
import type { BoardReader, ToldChange } from './board-reader.js';
import type { BoardNamespace, BoardSocket } from './board-socket.js';

const told = (seq: number): ToldChange => ({
  change: { seq, serverNow: '', upserted: [], removed: [], figures: {} as never },
  pushes: [],
});

/** A log of `seq` changes that is read as far as it is when somebody asks; `beforeAnswer` happens while the answer is on its way. */
class Log {
  seq = 3;
  oldest = 1;
  beforeAnswer = (): void => undefined;

  readonly reader = {
    lastSeq: async () => this.seq,
    snapshot: async () => this.#answer({ seq: this.seq }),
    changesSince: async (seq: number) => {
      const missed = Array.from({ length: this.seq - seq }, (_, index) => told(seq + index + 1));
      return this.#answer(seq + 1 < this.oldest ? undefined : missed);
    },
  } as unknown as BoardReader;

  async #answer<T>(answer: T): Promise<T> {
    this.beforeAnswer();
    this.beforeAnswer = () => undefined;
    return answer;
  }
}

/** Pages that write down what they hear, in one room. */
class Room {
  readonly #members = new Set<BoardSocket>();
  readonly namespace = {
    adapter: { rooms: { get: () => this.#members } },
    to: () => ({
      emit: (name: 'change', event: Change) => this.#members.forEach((one) => one.emit(name, event)),
    }),
  } as unknown as BoardNamespace;

  page(): { readonly socket: BoardSocket; readonly heard: string[] } {
    const heard: string[] = [];
    const socket = {
      connected: true,
      data: { actor: { id: '1' } },
      emit: (name: string, { seq }: { seq: number }) => heard.push(`${name} ${seq}`),
      join: () => this.#members.add(socket as unknown as BoardSocket),
      leave: () => this.#members.delete(socket as unknown as BoardSocket),
    };
    return { socket: socket as unknown as BoardSocket, heard };
  }
}

function open(): { log: Log; pages: BoardPages; room: Room; happen: (count?: number) => void; hear: () => void } {
  const log = new Log();
  const room = new Room();
  const pages = new BoardPages(log.reader);
  pages.startAt(log.seq);
  pages.attach(room.namespace);
  const happen = (count = 1): void => void (log.seq += count);
  const hear = (): void => {
    const news = Array.from({ length: log.seq - pages.seq }, (_, index) => told(pages.seq + index + 1));
    pages.tell(pages.isAnyoneListening() ? news : [], log.seq);
  };
  return { log, pages, room, happen, hear };
}

describe('a page that joins hears the snapshot, then each number once', () => {
  it('when the others hear of a change while its snapshot is being read', async () => {
    const { log, pages, room, happen, hear } = open();
    const { socket, heard } = room.page();
    log.beforeAnswer = () => {
      happen();
      hear();
    };
    await pages.bringUp(socket);
    happen();
    hear();
    expect(heard).toEqual(['snapshot 3', 'change 4', 'change 5']);
  });

  it('when its snapshot is further than what the others have heard', async () => {
    const { pages, room, happen, hear } = open();
    const { socket, heard } = room.page();
    happen(2);
    await pages.bringUp(socket);
    pages.tell([told(4)], 4);
    expect(heard).toEqual(['snapshot 5']);
    happen();
    hear();
    happen();
    hear();
    expect(heard).toEqual(['snapshot 5', 'change 6', 'change 7']);
  });
});

describe('a page that asks again', () => {
  it('hears what it missed, then goes on with the others', async () => {
    const { pages, room, happen, hear } = open();
    const { socket, heard } = room.page();
    await pages.bringUp(socket);
    await pages.bringUp(socket, 1);
    happen();
    hear();
    expect(heard).toEqual(['snapshot 3', 'change 2', 'change 3', 'change 4']);
  });

  it('many times at once is answered from the lowest number', async () => {
    const { pages, room, happen, hear } = open();
    const { socket, heard } = room.page();
    await Promise.all([
      pages.bringUp(socket, 3),
      pages.bringUp(socket, 2),
      pages.bringUp(socket, 1),
      pages.bringUp(socket, 3),
    ]);
    happen();
    hear();
    expect(heard).toEqual(['change 2', 'change 3', 'change 4']);
  });

  it.each([Number.NaN, -1, 0.5, 99])('from %d, which no page can have, gets the whole board', async (lastSeq) => {
    const { pages, room } = open();
    const { socket, heard } = room.page();
    await pages.bringUp(socket, lastSeq);
    expect(heard).toEqual(['snapshot 3']);
  });

  it('from before what the log still holds gets the whole board', async () => {
    const { log, pages, room } = open();
    const { socket, heard } = room.page();
    log.oldest = 3;
    await pages.bringUp(socket, 1);
    await pages.bringUp(socket, 2);
    expect(heard).toEqual(['snapshot 3', 'change 3']);
  });
});

it('leaves out a page that has gone while it was being brought up', async () => {
  const { pages, room, happen, hear } = open();
  const { socket, heard } = room.page();
  Object.assign(socket, { connected: false });
  await pages.bringUp(socket);
  expect(pages.isAnyoneListening()).toBe(false);
  happen();
  hear();
  expect(heard).toEqual(['snapshot 3']);
});
