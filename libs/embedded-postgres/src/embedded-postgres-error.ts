export type EmbeddedPostgresErrorCode =
  /** another process holds the data directory; the message names its pid */
  | 'held'
  /** no binaries are shipped for this platform, or they cannot be run */
  | 'no-binaries'
  /** the files under the data directory are not ours to use */
  | 'unusable-directory'
  | 'initdb-failed'
  | 'start-failed'
  | 'stop-failed';

/** Why the embedded database is not there. `output` holds the last lines that PostgreSQL itself wrote, if any. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
  readonly code: EmbeddedPostgresErrorCode;
  readonly output: string;

  constructor(code: EmbeddedPostgresErrorCode, message: string, output = '') {
    super(output === '' ? message : `${message}\n${output}`);
    this.code = code;
    this.output = output;
  }
}
