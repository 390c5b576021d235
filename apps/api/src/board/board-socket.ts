import type { BoardEvents, BoardRequests } from '@huiying/contract';
import type { Actor } from '@huiying/storage';
import type { DefaultEventsMap, Namespace, Socket } from 'socket.io';

type ServerEvents = { [E in keyof BoardEvents]: (...args: BoardEvents[E]) => void };
type ClientEvents = { [E in keyof BoardRequests]: (...args: BoardRequests[E]) => void };
interface Who {
  actor: Actor;
  token: string;
}
export type BoardNamespace = Namespace<ClientEvents, ServerEvents, DefaultEventsMap, Who>;
export type BoardSocket = Socket<ClientEvents, ServerEvents, DefaultEventsMap, Who>;

/** Everyone who watches the board. */
export const LIVE = 'live';
/** The pages of one person. */
export const roomOf = (userId: string): string => `user:${userId}`;
/** The pages of one session. */
export const sessionRoomOf = (token: string): string => `session:${token}`;
