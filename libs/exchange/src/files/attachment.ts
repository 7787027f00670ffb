import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { fold } from '#libs/kernel';

const MEDIA = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
  any: 'application/octet-stream',
} as const;

/** A file to be saved, never shown: its name once for old programs and once in full (RFC 6266). */
export function attachment(content: Readable, name: string, kind: keyof typeof MEDIA): StreamableFile {
  const ascii = fold(name).replace(/[^a-z0-9._-]+/g, '-') || 'file';
  const full = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  const options = { type: MEDIA[kind], disposition: `attachment; filename="${ascii}"; filename*=UTF-8''${full}` };
  return new StreamableFile(content, options);
}
