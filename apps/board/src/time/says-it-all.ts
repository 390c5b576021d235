const WITH_OFFSET = /^\d{4}-?\d{2}-?\d{2}T\S+(?:Z|[+-]\d{2}(?::?\d{2})?)$/i;

/** Whether a date as given leaves nothing to be guessed: day, time and offset. It need not be shown beside what was read. */
export const saysItAll = (raw: string): boolean => WITH_OFFSET.test(raw.trim());
