import { Inject, Logger } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  type OnGatewayConnection,
  type OnGatewayInit,
  SubscribeMessage,
  WebSocketGateway,
} from '@nestjs/websockets';
import type { Setup } from '@huiying/settings';
import { SessionStore } from '@huiying/storage';
import { PEOPLE } from '../auth/access.js';
import { tokenOf } from '../auth/session-token.js';
import { BoardBroadcast } from './board-broadcast.js';
import type { BoardNamespace, BoardSocket } from './board-socket.js';
import { roomOf, sessionRoomOf } from './board-socket.js';
import { isOwnOrigin } from './own-origin.js';
import { SETUP } from '../setup.js';

/** The live board's socket: who connects is asked for the same token as any request, and sees what a person may see. */
@WebSocketGateway({ namespace: '/board' })
export class BoardGateway implements OnGatewayInit<BoardNamespace>, OnGatewayConnection<BoardSocket> {
  readonly #log = new Logger('board');

  constructor(
    private readonly sessions: SessionStore,
    private readonly broadcast: BoardBroadcast,
    @Inject(SETUP) private readonly setup: Setup,
  ) {}

  afterInit(namespace: BoardNamespace): void {
    namespace.use((socket, next) => {
      this.#admit(socket).then(
        (refusal) => next(refusal === null ? undefined : new Error(refusal)),
        () => next(new Error('unavailable')),
      );
    });
    this.broadcast.attach(namespace);
  }

  async handleConnection(socket: BoardSocket): Promise<void> {
    const { actor, token } = socket.data;
    await socket.join([roomOf(actor.id), sessionRoomOf(token)]);
    await this.#bringUp(socket);
  }

  @SubscribeMessage('resync')
  async resync(@ConnectedSocket() socket: BoardSocket, @MessageBody() request: unknown): Promise<void> {
    const { lastSeq } = (request ?? {}) as { lastSeq?: unknown };
    await this.#bringUp(socket, typeof lastSeq === 'number' ? lastSeq : undefined);
  }

  /** A page that cannot be told what it has missed is cut off, so that it asks again and does not seem to be up to date. */
  async #bringUp(socket: BoardSocket, lastSeq?: number): Promise<void> {
    try {
      await this.broadcast.bringUp(socket, lastSeq);
    } catch (error) {
      this.#log.warn({ err: error }, 'board could not be sent');
      socket.disconnect(true);
    }
  }

  /** A cookie comes with whatever page asks; who gives a token has it. */
  async #admit(socket: BoardSocket): Promise<'not-signed-in' | 'foreign-origin' | null> {
    const { token } = socket.handshake.auth as { token?: unknown };
    const { headers } = socket.handshake;
    if (typeof token !== 'string' && !isOwnOrigin(headers, this.setup.configuration.escalation.boardUrl)) {
      this.#log.warn({ origin: headers.origin, host: headers.host }, 'page of another origin refused');
      return 'foreign-origin';
    }
    const given = typeof token === 'string' ? token : tokenOf(headers);
    const actor = given ? await this.sessions.actorOf(given) : undefined;
    if (!given || !actor || !PEOPLE.includes(actor.role)) return 'not-signed-in';
    socket.data = { actor, token: given };
    return null;
  }
}
