import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The OpenAPI document, made from the code. */
export function documentOf(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Hiền Tài')
    .setDescription('Registry of talent and of the intellectual workforce for Vietnamese public bodies')
    .setVersion('1')
    .addCookieAuth('sid')
    .build();
  return SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace('Controller', '')}_${method}`,
  });
}

/** `/api/openapi.json`, and pages to read it at `/api/docs`. */
export function serveDocument(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => documentOf(app), { jsonDocumentUrl: 'api/openapi.json', customSiteTitle: 'Hiền Tài API' });
}
