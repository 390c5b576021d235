import { ApiBody, ApiQuery } from '@nestjs/swagger';
import { z } from 'zod';

type SchemaObject = Record<string, unknown>;

const toSchema = (schema: z.ZodType): SchemaObject =>
  z.toJSONSchema(schema, { target: 'openapi-3.0', io: 'input', unrepresentable: 'any' }) as SchemaObject;

/** The body of a route in the OpenAPI document, from the schema that checks it. */
export const BodyOf = (schema: z.ZodType): MethodDecorator => ApiBody({ schema: toSchema(schema) });

/** The query of a route in the OpenAPI document, from the schema that checks it. */
export function QueryOf(schema: z.ZodObject): MethodDecorator {
  const decorators = Object.entries(schema.shape).map(([name, field]) =>
    ApiQuery({
      name,
      required: !(field as z.ZodType).safeParse(undefined).success,
      schema: toSchema(field as z.ZodType),
    }),
  );
  return (target, key, descriptor: PropertyDescriptor) => {
    for (const decorate of decorators) decorate(target, key, descriptor);
  };
}
