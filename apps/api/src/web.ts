import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

const YEAR = 365 * 24 * 3600;

/**
 * The built pages. What has a hash in its name may be kept for a year. A mistyped address shows a person the page that says so;
 * a program gets the refusal of the API.
 */
export async function serveWeb(app: NestFastifyApplication, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const hashed = path.includes(`${sep}assets${sep}`);
      reply.setHeader('Cache-Control', hashed ? `public, max-age=${YEAR}, immutable` : 'no-cache');
    },
  });
  const page = (_request: FastifyRequest, reply: FastifyReply) => reply.header('Cache-Control', 'no-cache').sendFile('index.html');
  const fastify = app.getHttpAdapter().getInstance();
  for (const path of PAGES) fastify.get(path, page);
  fastify.get('/*', (request: FastifyRequest, reply: FastifyReply) => {
    const wantsPage = !request.url.startsWith('/api') && request.headers.accept?.includes('text/html');
    return wantsPage ? page(request, reply.status(404)) : reply.callNotFound();
  });
}

/** The addresses of pages: their first words are those of the app's router. */
const PAGES = [
  '/',
  '/dang-nhap',
  '/doi-mat-khau',
  '/xac-thuc-hai-lop',
  '/tai-khoan',
  '/bat-dau',
  '/viec',
  '/chi-tieu',
  '/chi-tieu-moi',
  '/chi-tieu-tuyen',
  '/cho-trong',
  '/nguon-nhan-tai',
  '/ho-so',
  '/dong-y',
  '/nhap',
  '/danh-sach-xuat',
  '/thong-bao',
  '/nhat-ky',
  '/quan-tri',
].flatMap((path) => (path === '/' ? [] : [path, `${path}/*`]));
