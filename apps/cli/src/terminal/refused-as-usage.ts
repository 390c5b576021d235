import { DomainError } from '@huiying/core';
import { UsageError } from './usage-error.js';

/**
 * Runs what takes nothing but the arguments of the command: what the domain refuses there is wrong usage.
 * @param options the option that each field of the domain was given by
 */
export function refusedAsUsage<T>(act: () => T, options: Readonly<Record<string, string>> = {}): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const option = options[error.field ?? ''];
    throw new UsageError(option === undefined ? error.message : `选项 ${option} 不可用：${error.message}`);
  }
}
