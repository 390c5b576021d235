const STOP = /[,。;!?\n()]/;
const LENGTH = 34;

/** The rest of a clause. */
export const clauseAfter = (text: string, from: number): string => {
  const slice = text.slice(from, from + LENGTH);
  const stop = STOP.exec(slice);
  return stop ? slice.slice(0, stop.index) : slice;
};
