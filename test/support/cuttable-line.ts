import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A line between a client and a database that can be cut without a word: neither side is told that the other is gone. */
export class CuttableLine {
  readonly #sockets = new Set<Socket>();
  #isCut = false;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async to(databaseUrl: string): Promise<CuttableLine> {
    const target = new URL(databaseUrl);
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = new URL(databaseUrl);
    url.port = String((server.address() as AddressInfo).port);
    const line = new CuttableLine(server, url.href);
    server.on('connection', (client) => line.#join(client, connect(Number(target.port), target.hostname)));
    return line;
  }

  /** From now on nothing passes; connections stay open, and new ones are taken and never answered. */
  cut(): void {
    this.#isCut = true;
  }

  /** New connections pass again; those of the time of the cut stay dead. */
  mend(): void {
    this.#isCut = false;
    for (const socket of this.#sockets) socket.removeAllListeners('data').resume();
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  #join(client: Socket, database: Socket): void {
    for (const [from, to] of [
      [client, database],
      [database, client],
    ] as const) {
      this.#sockets.add(from);
      from.on('data', (bytes) => {
        if (!this.#isCut) to.write(bytes);
      });
      from.on('error', () => undefined);
      from.on('close', () => {
        if (!this.#isCut) to.destroy();
      });
    }
  }
}
