import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { DeclaredFields } from '#libs/access';
import { withFields } from './fields-in-document.js';

/** The OpenAPI document, made from the code. */
export function documentOf(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Hiền Tài')
    .setDescription('Registry of talent and of the intellectual workforce for Vietnamese public bodies')
    .setVersion('1')
    .addCookieAuth('sid')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'a token made on the page of one’s account' })
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace('Controller', '')}_${method}`,
  });
  return withFields(withProblems(document), app.get(DeclaredFields));
}

const METHODS = ['get', 'put', 'post', 'patch', 'delete'] as const;

/** Every route answers what it refuses in one shape (RFC 9457), so that clients have a type for it. */
function withProblems(document: OpenAPIObject): OpenAPIObject {
  const text = { type: 'string' } as const;
  const place = {
    type: 'object',
    required: ['pointer', 'code', 'detail'],
    properties: { pointer: text, code: text, detail: text, suggestion: text },
  };
  document.components ??= {};
  document.components.schemas = {
    ...document.components.schemas,
    Problem: {
      type: 'object',
      required: ['type', 'title', 'status', 'code', 'detail'],
      properties: {
        type: text,
        title: text,
        status: { type: 'integer' },
        code: { ...text, description: 'stable, in English' },
        detail: { ...text, description: 'in the language asked for' },
        errors: { type: 'array', items: place },
      },
    },
  };
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  for (const path of Object.values(document.paths))
    for (const method of METHODS) {
      const operation = path[method];
      if (!operation) continue;
      operation.responses.default = { description: 'refused', content };
      if (method === 'post') operation.parameters = [...(operation.parameters ?? []), REQUEST_KEY];
    }
  return document;
}

const REQUEST_KEY = {
  name: 'Idempotency-Key',
  in: 'header' as const,
  required: false,
  schema: { type: 'string' as const, minLength: 8, maxLength: 128 },
  description: 'the same request with the same key has its effect once, within 24 hours',
};

/** `/api/openapi.json`, and pages to read it at `/api/docs`. */
export function serveDocument(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => documentOf(app), { jsonDocumentUrl: 'api/openapi.json', customSiteTitle: 'Hiền Tài API' });
}
