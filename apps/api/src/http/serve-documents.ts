import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';

/** The OpenAPI document at /api/openapi.json, readable at /api/docs. */
export function serveDocuments(app: NestFastifyApplication): void {
  const config = new DocumentBuilder()
    .setTitle('回应 Huiying')
    .setDescription('政务舆情回应监测与时限跟踪。时间为带时区的 ISO 8601；错误为 RFC 9457 application/problem+json。')
    .setVersion('1')
    .addBearerAuth()
    .build();
  SwaggerModule.setup('api/docs', app, () => SwaggerModule.createDocument(app, config), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
  });
}
