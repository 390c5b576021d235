import { type PipeTransform, UnsupportedMediaTypeException } from '@nestjs/common';
import { z } from 'zod';
import { InvalidInput } from './invalid-input.js';

z.config({
  ...z.locales.zhCN(),
  customError: ({ code, input }) => (code === 'invalid_type' && input == null ? '必填' : undefined),
});

/** Checks a body or query against its schema; a wrong or unknown field is named. */
export class ZodPipe<S extends z.ZodType> implements PipeTransform<unknown, z.output<S>> {
  constructor(private readonly schema: S) {}

  transform(value: unknown): z.output<S> {
    // A body of another type than JSON that some other route takes.
    if (Buffer.isBuffer(value)) throw new UnsupportedMediaTypeException('请以 application/json 提交');
    const parsed = this.schema.safeParse(value ?? {});
    if (parsed.success) return parsed.data;
    throw new InvalidInput(fieldErrors(parsed.error));
  }
}

export function fieldErrors(error: z.ZodError): { field: string; message: string }[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path.map(String);
    if (issue.code !== 'unrecognized_keys') return [{ field: path.join('.') || '(body)', message: issue.message }];
    return issue.keys.map((key) => ({ field: [...path, key].join('.'), message: '未知字段' }));
  });
}
