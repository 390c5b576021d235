/** As pino hands on what it has read of an error itself. */
interface Serialised {
  readonly raw?: unknown;
}

interface Told extends Error {
  readonly code?: unknown;
  readonly query?: unknown;
}

/**
 * What a log says of an error: its kind, its words, where it came from and which statement failed. What the statement was
 * given, and the row that the database would not take, name callers, passwords and addresses.
 * @param error or what a logger has made of it; anything but an error is told as it is
 */
export function loggedError(error: unknown): unknown {
  const raw = (error as Serialised | undefined)?.raw ?? error;
  if (!(raw instanceof Error)) return raw;
  const { name: type, message, stack, code, query, cause }: Told = raw;
  return {
    type,
    message,
    stack,
    ...(typeof code === 'string' && { code }),
    ...(typeof query === 'string' && { query }),
    ...(cause !== undefined && { cause: loggedError(cause) }),
    ...(raw instanceof AggregateError && { errors: raw.errors.map(loggedError) }),
  };
}

/** For loggers: the fields in which errors are told. */
export const LOG_SERIALIZERS = { err: loggedError, because: loggedError };
