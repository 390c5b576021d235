import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as NodeJS.GCFunction;

/**
 * Collects what the measured work has left behind, so that nothing measured next pays for it. What outlives one collection
 * is moved once more by the next.
 */
export function sweepUp(): void {
  collect({ type: 'minor' });
  collect({ type: 'minor' });
}
