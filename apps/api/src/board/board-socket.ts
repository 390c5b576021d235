import type { BoardEvents, BoardRequests } from '@huiying/contract';
import type { Actor } from '@huiying/storage';
import type { DefaultEventsMap, Namespace, Socket } from 'socket.io';

type ServerEvents = { [E in keyof BoardEvents]: (...args: BoardEvents[E]) => void };
type ClientEvents = { [E in keyof BoardRequests]: (...args: BoardRequests[E]) => void };
export type BoardNamespace = Namespace<ClientEvents, ServerEvents, DefaultEventsMap, { actor: Actor }>;
export type BoardSocket = Socket<ClientEvents, ServerEvents, DefaultEventsMap, { actor: Actor }>;

/** Everyone who watches the board. */
export const LIVE = 'live';
/** The pages of one person. */
export const roomOf = (userId: string): string => `user:${userId}`;
