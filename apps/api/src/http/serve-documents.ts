import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'message'],
        properties: { field: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};
type OperationObject = NonNullable<OpenAPIObject['paths'][string]['get']>;
interface Answers {
  readonly operations: Readonly<Record<string, object>>;
  readonly schemas: NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
}

const REFUSED = {
  description: '拒绝：RFC 9457 问题文档，code 固定不变',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** The OpenAPI document at /api/openapi.json, readable at /api/docs. */
export function serveDocuments(app: NestFastifyApplication): void {
  const config = new DocumentBuilder()
    .setTitle('回应 Huiying')
    .setDescription('政务舆情回应监测与时限跟踪。时间为带时区的 ISO 8601；错误为 RFC 9457 application/problem+json。')
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: '登录所得的 token，或接口密钥' })
    .addSecurityRequirements('bearer')
    .build();
  SwaggerModule.setup('api/docs', app, () => withAnswers(withProblems(SwaggerModule.createDocument(app, config))), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
  });
}

/** Written by the build from the types that the controllers return. */
const ANSWERS = fileURLToPath(new URL('../../../../answers.json', import.meta.url));

const operationsOf = ({ paths }: OpenAPIObject): OperationObject[] =>
  Object.values(paths).flatMap(({ get, post, patch, delete: remove }) =>
    [get, post, patch, remove].flatMap((operation) => operation ?? []),
  );

/** Every route refuses in the same form; said once here and not beside each. */
function withProblems(document: OpenAPIObject): OpenAPIObject {
  for (const operation of operationsOf(document)) operation.responses = { ...operation.responses, default: REFUSED };
  const { components = {} } = document;
  return { ...document, components: { ...components, schemas: { ...components.schemas, Problem: PROBLEM } } };
}

/** What a route answers when it does not refuse; run from source, without a build, the document is silent on it. */
function withAnswers(document: OpenAPIObject): OpenAPIObject {
  if (!existsSync(ANSWERS)) return document;
  const { operations, schemas } = JSON.parse(readFileSync(ANSWERS, 'utf8')) as Answers;
  for (const { operationId = '', responses } of operationsOf(document)) {
    const schema = operations[operationId];
    const taken = Object.entries(responses).filter(([status]) => schema && /^20[01]$/u.test(status));
    for (const [, response] of taken) Object.assign(response ?? {}, { content: { 'application/json': { schema } } });
  }
  const { components = {} } = document;
  return { ...document, components: { ...components, schemas: { ...schemas, ...components.schemas } } };
}
