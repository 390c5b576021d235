import { DomainError } from '@huiying/core';
import { UsageError } from './usage-error.js';

/** Runs what takes nothing but the arguments of the command: what the domain refuses there is wrong usage. */
export function refusedAsUsage<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof DomainError) throw new UsageError(error.message);
    throw error;
  }
}
