import { z } from 'zod';
import { fieldErrors, ZodPipe } from './zod.pipe.js';

const schema = z.object({ at: z.string(), rows: z.array(z.number()), said: z.boolean() });
const told = (value: unknown) => fieldErrors(schema.safeParse(value).error ?? new z.ZodError([]));

it('says of a field of whatever type that it is missing', () => {
  expect(told({ said: null })).toEqual(['at', 'rows', 'said'].map((field) => ({ field, message: '必填' })));
});

it('says what a field of another type should be', () => {
  expect(told({ at: 5, rows: [1], said: true })).toEqual([{ field: 'at', message: expect.stringContaining('期望') }]);
});

it('takes what is as it should be', () => {
  const value = { at: 'x', rows: [1], said: true };
  expect(new ZodPipe(schema).transform(value)).toEqual(value);
});
