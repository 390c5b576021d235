import type { Problem } from '@huiying/contract';
import { shallowRef } from 'vue';

/** Why the page that was asked for did not open: its part could not be fetched. Null while all is well. */
export const lostPage = shallowRef<Problem | null>(null);

export const NO_CONNECTION: Problem = { type: 'about:blank', title: 'network', status: 0, code: 'network' };
