import { formatInstant, type TraceStep } from '@huiying/core';

export interface ShownStep {
  readonly step: string;
  readonly at: string;
  readonly note?: string;
}

/** The steps from start to due as they are printed. */
export const showTrace = (trace: readonly TraceStep[]): ShownStep[] =>
  trace.map(({ step, at, note }) => ({ step, at: formatInstant(at), ...(note !== undefined && { note }) }));
