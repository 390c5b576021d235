/** Whether a date as given names a day and no time of it: what was read from it stands at 00:00, which nobody said. */
export const isDayOnly = (raw: string): boolean => /\d/u.test(raw) && !/\d{1,2}\s*[:：时点]|T\d{2}|\d{9,}/u.test(raw);
