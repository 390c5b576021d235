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

/** The figures change without a change of a case, too: reports that stay in the inbox, sources that fail, midnight. */
export interface Tick {
  serverNow: Instant;
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
  tick: [Tick];
}

/** Client to server. */
export interface BoardRequests {
  resync: [{ lastSeq: number }];
}
