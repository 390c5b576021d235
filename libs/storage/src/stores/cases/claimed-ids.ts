const SETTING = 'huiying.claimed';

/** In a statement that claims: has its transaction remember the ids, an array of uuid. */
export const rememberClaimed = (ids: string): string => `set_config('${SETTING}', ${ids}::text, true)`;

/** In a statement sent right after one that claims, which need not have been answered: the ids, looked up once. */
export const claimedIds = (type: 'uuid' | 'text'): string => `(select current_setting('${SETTING}'))::${type}[]`;
