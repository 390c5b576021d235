import { createHash } from 'node:crypto';

/** As tokens and keys are kept. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');
