/** What kind of refusal it is; the HTTP edge maps it to a status, the command line to a message. */
export type DomainErrorKind = 'invalid' | 'forbidden' | 'not-found' | 'conflict';

/** A refusal by the domain with a stable code. `field` names the offending input where there is one. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  constructor(
    readonly kind: DomainErrorKind,
    readonly code: string,
    message: string,
    readonly field?: string,
  ) {
    super(message);
  }
}
