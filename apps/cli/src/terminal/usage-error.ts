/** The command was called wrongly: exit 2. The message names the argument and what it may be. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
