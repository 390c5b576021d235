import { foldAccountName } from '@huiying/core';
import type { Actor } from '@huiying/storage';

const bare = (name: string): string => foldAccountName(name).replaceAll(/\s/gu, '');

/** Pages show people by their displayed names: an approval by the asker's own is put under the account name, which the rules know. */
export function withOwnName<Body extends object>(body: Body, { username, displayName }: Actor): Body {
  const { approvedBy } = body as { readonly approvedBy?: unknown };
  const isOwn = typeof approvedBy === 'string' && displayName !== null && bare(approvedBy) === bare(displayName);
  return isOwn ? { ...body, approvedBy: username } : body;
}
