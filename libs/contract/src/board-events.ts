import type { PushView } from './push-view.js';
import type { BoardCase, BoardFigures } from './board-view.js';
import type { Instant } from './words.js';

export interface Snapshot {
  serverNow: Instant;
  seq: number;
  cases: BoardCase[];
  figures: BoardFigures;
}

export interface Change {
  seq: number;
  serverNow: Instant;
  upserted: BoardCase[];
  removed: string[];
  figures: BoardFigures;
}

export interface PushEvent {
  id: string;
  caseId: string | null;
  step: number;
  text: string;
  acknowledgeBy: Instant | null;
  push: PushView;
}

/** Server to client: event name -> argument tuple. */
export interface BoardEvents {
  snapshot: [Snapshot];
  change: [Change];
  push: [PushEvent];
  tick: [{ serverNow: Instant }];
}

/** Client to server. */
export interface BoardRequests {
  resync: [{ lastSeq: number }];
}
