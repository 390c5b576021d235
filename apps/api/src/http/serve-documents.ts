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
  SwaggerModule.setup('api/docs', app, () => withProblems(SwaggerModule.createDocument(app, config)), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
  });
}

/** Every route refuses in the same form; said once here and not beside each. */
function withProblems(document: OpenAPIObject): OpenAPIObject {
  const operations = Object.values(document.paths).flatMap(({ get, post, patch, delete: remove }) => [
    get,
    post,
    patch,
    remove,
  ]);
  for (const operation of operations) {
    if (operation) operation.responses = { ...operation.responses, default: REFUSED };
  }
  const { components = {} } = document;
  return { ...document, components: { ...components, schemas: { ...components.schemas, Problem: PROBLEM } } };
}
