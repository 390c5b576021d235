/** Input that does not have the shape the contract gives; names each wrong field. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';

  constructor(readonly errors: readonly { field: string; message: string }[]) {
    super(errors.map((e) => `${e.field}: ${e.message}`).join('；'));
  }
}
