import type { BoardEvents, BoardRequests } from '@huiying/contract';
import { io, type Socket } from 'socket.io-client';

type Listeners<Events extends Record<string, unknown[]>> = { [Name in keyof Events]: (...args: Events[Name]) => void };
type EventMap<T> = { [Name in keyof T]: T[Name] extends unknown[] ? T[Name] : never };

export type BoardSocket = Socket<Listeners<EventMap<BoardEvents>>, Listeners<EventMap<BoardRequests>>>;

/** Signed in by the cookie of the page; tries on for as long as the page lives. */
export const boardSocket = (): BoardSocket =>
  io('/board', {
    path: '/socket.io',
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    withCredentials: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 2000,
    autoConnect: false,
  });
