import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Its name in the data folder of the demo and in the addresses of the pages. */
export const SAMPLE_ROSTER = 'danh-sach-phuong-mao-khe.xlsx';
const MEDIA = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The roster one tries the import with. Everybody in it is invented, so anybody may have it. */
export function serveSampleRoster(app: NestFastifyApplication, dataFolder: string): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get(`/${SAMPLE_ROSTER}`, async (_request: FastifyRequest, reply: FastifyReply) => {
    const content = await readFile(join(dataFolder, SAMPLE_ROSTER)).catch(() => null);
    if (!content) return reply.callNotFound();
    return reply.header('Content-Disposition', `attachment; filename="${SAMPLE_ROSTER}"`).type(MEDIA).send(content);
  });
}
