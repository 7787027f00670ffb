import { randomBytes } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AskerRequest,
  EtagInterceptor,
  languageOf,
  logRequests,
  NestLog,
  ProblemFilter,
  ProblemTexts,
  sameOrigin,
  validationPipe,
} from '#libs/platform';
import { AppModule, type ProductOptions } from './app.module.js';
import { serveDocument } from './document.js';
import { serveQueueBoard } from './queue-board.js';
import { serveSampleRoster } from './sample-roster.js';
import { serveWeb } from './web.js';
import { errors } from './wiring.js';

export interface DoorOptions extends ProductOptions {
  readonly trustedProxies?: number;
  readonly webFolder?: string | null; // the built pages; null where there are none
}

const BODY_LIMIT = 256 * 1024;
const UPLOAD_LIMIT = 50 * 1024 * 1024;

/** The HTTP door, not yet listening. */
export async function createApplication(options: DoorOptions): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: (_address: string, hop: number) => hop < (options.trustedProxies ?? 0),
    routerOptions: { maxParamLength: 200 },
    genReqId,
    frameworkErrors: (_error: unknown, request: unknown, reply: unknown) => refuseAddress(request as FastifyRequest, reply as FastifyReply),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(options), adapter, {
    logger: new NestLog(options.logger),
    abortOnError: false,
  });
  app.setGlobalPrefix('api');
  app.useGlobalPipes(validationPipe());
  app.useGlobalInterceptors(new AskerRequest(), new EtagInterceptor());
  app.useGlobalFilters(new ProblemFilter(new ProblemTexts(errors), options.logger));

  const fastify = adapter.getInstance();
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: UPLOAD_LIMIT, files: 1, fields: 10, fieldSize: 10_000, headerPairs: 100 } });
  await app.register(helmet, {
    contentSecurityPolicy: contentSecurityPolicy(options.publicUrl),
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: 'deny' },
    hsts: options.publicUrl?.startsWith('https') ?? false,
  });
  fastify.addHook('onRequest', sameOrigin(options.publicUrl));
  fastify.addHook('onSend', async (request, reply) => {
    const isApi = request.url.startsWith('/api/') || request.routeOptions.url?.startsWith('/api/');
    if (isApi && !reply.hasHeader('Cache-Control')) void reply.header('Cache-Control', 'no-store');
  });
  logRequests(fastify as never, options.logger);
  serveDocument(app);
  if (options.redis) await serveQueueBoard(app);
  if (options.demo) serveSampleRoster(app, options.dataFolder);
  if (options.webFolder) await serveWeb(app, options.webFolder);
  return app;
}

/** An address that cannot even be decoded never reaches the filter. */
function refuseAddress(request: FastifyRequest, reply: FastifyReply): void {
  const problem = new ProblemTexts(errors).of('request.malformed', {}, [], languageOf(request));
  void reply.status(problem.status).header('Content-Type', 'application/problem+json; charset=utf-8').send(JSON.stringify(problem));
}

let count = 0;
const runId = randomBytes(5).toString('hex');
/** Short, nobody's data, and never the same again: the audit trail keeps it for years. */
const genReqId = (): string => `${runId}-${(++count).toString(36)}`;

/** Scripts from ourselves only; styles also inline, because the parts taken from antd write theirs at run time. */
const contentSecurityPolicy = (publicUrl: string | undefined) => ({
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    ...(publicUrl?.startsWith('https') ? { upgradeInsecureRequests: [] } : {}),
  },
});
