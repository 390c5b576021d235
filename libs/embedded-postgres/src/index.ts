export { EmbeddedPostgresError } from './embedded-postgres-error.js';
export type { EmbeddedPostgresErrorCode } from './embedded-postgres-error.js';
export { findRunning, startEmbeddedPostgres } from './embedded-postgres.js';
export type { EmbeddedPostgres, EmbeddedPostgresOptions } from './embedded-postgres.js';
export type { EmbeddedPostgresEvent } from './embedded-postgres-event.js';
export { isAlive } from './process-identity.js';
export type { Holder } from './owner-claim.js';
