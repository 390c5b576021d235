/** Milliseconds that one run of the work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** The smallest value that at least this share (0..1) of them does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export const rounded = (value: number, digits = 1): number => Number(value.toFixed(digits));

/** What is printed of batches of so many, each of which took so long. */
export const batchFigures = (batch: number, ms: readonly number[]): object => ({
  batch,
  batches: ms.length,
  medianMs: rounded(median(ms)),
  minMs: rounded(Math.min(...ms)),
  maxMs: rounded(Math.max(...ms)),
  perSecond: Math.round((batch * 1000) / median(ms)),
});
