import type { BoardCase, BoardFigures, Change, Snapshot, Tick } from '@huiying/contract';

/** What the server has told us, up to and including change `seq`. */
export interface BoardState {
  readonly seq: number;
  readonly cases: ReadonlyMap<string, BoardCase>;
  readonly figures: BoardFigures;
}

export interface Applied {
  readonly state: BoardState;
  /** `gap`: changes before this one are missing, the state is unchanged; `old`: it was known already. */
  readonly outcome: 'applied' | 'gap' | 'old';
}

export const fromSnapshot = (snapshot: Pick<Snapshot, 'seq' | 'cases' | 'figures'>): BoardState => ({
  seq: snapshot.seq,
  cases: new Map(snapshot.cases.map((one) => [one.id, one])),
  figures: snapshot.figures,
});

/** A change is applied only right after the one before it; anything else would hide what was missed. */
export function applyChange(state: BoardState, change: Change): Applied {
  if (change.seq <= state.seq) return { state, outcome: 'old' };
  if (change.seq > state.seq + 1) return { state, outcome: 'gap' };
  const cases = new Map(state.cases);
  for (const one of change.upserted) cases.set(one.id, one);
  for (const id of change.removed) cases.delete(id);
  return { state: { seq: change.seq, cases, figures: change.figures }, outcome: 'applied' };
}

/** The figures of a tick are newer than those of any change before it. */
export const applyTick = (state: BoardState, { figures }: Tick): BoardState => ({ ...state, figures });
