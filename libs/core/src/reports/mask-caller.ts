/** With fewer, the first three and the last four are all of them. */
const LEAST_SHOWN = 8;

/** 张某某 -> 张**; enough to tell two callers apart, not to know one. */
export const maskName = (name: string): string => `${Array.from(name)[0] ?? ''}**`;

/** 13812345678 -> 138****5678 */
export const maskPhone = (phone: string): string =>
  phone.length >= LEAST_SHOWN ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : '****';
