import { addMs, DAY_MS, type Instant } from '../time/instant.js';

/** What a server gave to recognise an unchanged answer by, bound to the address that gave it. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface ValidatorState extends Validators {
  /** When a whole body last arrived. */
  readonly fullFetchAt: Instant | null;
  /** When the server was caught giving the same validators to another content. */
  readonly validatorsLiedAt: Instant | null;
}

const FULL_FETCH_EVERY_MS = DAY_MS;
const DISTRUST_MS = 7 * DAY_MS;

/** Whether what the server gave is used at all; not for a week after it lied. */
export const areTrusted = ({ validatorsLiedAt }: Pick<ValidatorState, 'validatorsLiedAt'>, now: Instant): boolean =>
  validatorsLiedAt === null || now >= addMs(validatorsLiedAt, DISTRUST_MS);

/** Whether a source's validators may be sent; once a day they are not. */
export function mayAskConditionally(state: ValidatorState, now: Instant): boolean {
  const { fullFetchAt } = state;
  return areTrusted(state, now) && fullFetchAt !== null && now < addMs(fullFetchAt, FULL_FETCH_EVERY_MS);
}

/** The same validators for something new: to the next conditional request this server would say "unchanged". */
export const haveLied = (before: Validators, after: Validators, newItems: number): boolean =>
  newItems > 0 &&
  (after.etag !== null
    ? after.etag === before.etag
    : before.etag === null && after.lastModified !== null && after.lastModified === before.lastModified);
