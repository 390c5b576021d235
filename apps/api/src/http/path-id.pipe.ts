import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { recordId } from './fields.js';

/** An id in the address is taken in capitals too, as in a body. */
export class PathIdPipe implements PipeTransform<unknown, unknown> {
  transform(value: unknown, { type }: ArgumentMetadata): unknown {
    return type === 'param' ? (recordId.safeParse(value).data ?? value) : value;
  }
}
