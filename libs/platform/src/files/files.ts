import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { Database } from '../database/database.js';
import type { Tx } from '../database/tx.js';
import type { Secrets } from '../secrets/secrets.js';
import { fileKey, Opening, Sealing } from './sealed-stream.js';

export const FILE_STORE = Symbol('where files are kept');

export interface FileStore {
  readonly folder: string;
  readonly secrets: Secrets;
}

export interface StoredFile {
  readonly id: string;
  readonly sha256: string; // of the plain bytes, hex
  readonly size: number;
}

export interface PutOptions {
  readonly limit: number; // bytes
  readonly media?: string;
  readonly expiresAt?: Date | null; // null: kept until removed
}

/** A multipart stream says here that it was cut at its own limit. */
type Upload = Readable & { truncated?: boolean };

const HEAD = { version: 1, salt: 16 };

/** Files of people, encrypted in the data folder; PostgreSQL knows which ones there are. */
@Injectable()
export class Files {
  constructor(
    private readonly database: Database,
    @Inject(FILE_STORE) private readonly store: FileStore,
  ) {}

  /** Takes a whole stream, or nothing: one that breaks, is empty or exceeds the limit leaves no trace. */
  async put(stream: Upload, { limit, media = 'application/octet-stream', expiresAt = null }: PutOptions): Promise<StoredFile> {
    stream.on('error', () => undefined); // it may break before the pipeline below listens, which then finds it broken
    const id = await this.newId();
    const path = this.pathOf(id);
    const meter = new Meter(limit);
    try {
      await this.write(path, stream, meter, id);
      if (stream.truncated) throw tooLarge(limit);
      if (meter.size === 0) throw new DomainError('files.empty');
      const stored = { id, sha256: meter.sha256(), size: meter.size };
      await this.database.write((tx) =>
        tx.execute(`insert into platform_file (id, sha256, size, media, expires_at) values ($1, $2, $3, $4, $5)`, [
          id,
          stored.sha256,
          stored.size,
          media,
          expiresAt,
        ]),
      );
      return stored;
    } catch (error) {
      await Promise.all([rm(path, { force: true }), rm(`${path}.new`, { force: true })]);
      throw error;
    }
  }

  /** The plain bytes. A damaged file breaks off before its first wrong byte. */
  async open(id: string): Promise<Readable> {
    const [known] = await this.database.readWhole((tx) =>
      tx.query(`select from platform_file f where f.id = $1 and (f.expires_at is null or f.expires_at > clock_timestamp())`, [id]),
    );
    if (!known) throw new DomainError('files.not_found');
    const { key, headLength } = await this.readHead(id);
    const plain = new PassThrough();
    pipeline(createReadStream(this.pathOf(id), { start: headLength }), new Opening(key, id), plain).catch((error: Error) =>
      plain.destroy(error),
    );
    return plain;
  }

  /** Gives a child process a plain file for as long as the work takes; it is removed after, whatever happens. */
  async withPlainFile<Result>(id: string, work: (path: string) => Promise<Result>): Promise<Result> {
    const folder = join(this.store.folder, OPEN_FOLDER);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, `${id}-${randomBytes(6).toString('hex')}`);
    try {
      await pipeline(await this.open(id), createWriteStream(path, { mode: 0o600, flags: 'wx' }));
      return await work(path);
    } finally {
      await rm(path, { force: true });
    }
  }

  async remove(id: string): Promise<void> {
    await this.database.write((tx) => tx.execute(`delete from platform_file where id = $1`, [id]));
    await rm(this.pathOf(id), { force: true });
  }

  /** Within the transaction that decides it: null keeps the file until it is removed. */
  async expire(tx: Tx, id: string, at: Date | null): Promise<void> {
    await tx.execute(`update platform_file set expires_at = $2 where id = $1`, [id, at]);
  }

  pathOf(id: string): string {
    return join(this.store.folder, id.slice(-2), id);
  }

  private async write(path: string, stream: Readable, meter: Meter, id: string): Promise<void> {
    await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
    const { encryptionKeyId: keyId } = this.store.secrets;
    const salt = randomBytes(HEAD.salt);
    const target = createWriteStream(`${path}.new`, { mode: 0o600, flags: 'wx', flush: true });
    target.write(Buffer.concat([Buffer.from([HEAD.version, keyId.length]), Buffer.from(keyId), salt]));
    try {
      await pipeline(stream, meter, new Sealing(fileKey(this.masterKey(keyId), salt), id), target);
    } catch (error) {
      if (error instanceof DomainError || isOurs(error)) throw error;
      throw new DomainError('files.cut_short');
    }
    await rename(`${path}.new`, path);
  }

  private async readHead(id: string): Promise<{ key: Buffer; headLength: number }> {
    const file = await open(this.pathOf(id)).catch(() => {
      throw new DomainError('files.not_found');
    });
    try {
      const { buffer } = await file.read(Buffer.alloc(300), 0, 300, 0);
      const keyLength = buffer[1] ?? 0;
      const keyId = buffer.subarray(2, 2 + keyLength).toString();
      const headLength = 2 + keyLength + HEAD.salt;
      return { key: fileKey(this.masterKey(keyId), buffer.subarray(2 + keyLength, headLength)), headLength };
    } finally {
      await file.close();
    }
  }

  private masterKey(id: string): Buffer {
    const key = this.store.secrets.encryptionKeys[id];
    if (!key) throw new Error(`encryption key ${id} is missing`);
    return Buffer.from(key, 'base64');
  }

  private async newId(): Promise<string> {
    const [row] = await this.database.readWhole((tx) => tx.query<{ id: string }>(`select uuidv7() as id`));
    return row!.id;
  }
}

/** Where files lie plain for as long as a child process reads them. */
export const OPEN_FOLDER = 'open';

/** Counts and hashes what passes, and stops it at the limit. */
class Meter extends Transform {
  size = 0;
  private readonly hash = createHash('sha256');

  constructor(private readonly limit: number) {
    super();
  }

  sha256(): string {
    return this.hash.digest('hex');
  }

  override _transform(bytes: Buffer, _encoding: BufferEncoding, done: (error: Error | null, bytes?: Buffer) => void): void {
    this.size += bytes.length;
    if (this.size <= this.limit) this.hash.update(bytes);
    if (this.size <= this.limit) done(null, bytes);
    else done(tooLarge(this.limit));
  }
}

const tooLarge = (limit: number): DomainError => new DomainError('files.too_large', { megabytes: Math.floor(limit / 1024 / 1024) });

/** A full or broken disk is our failure, not the client's. */
const isOurs = (error: unknown): boolean =>
  ['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'EMFILE', 'ENOENT'].includes((error as { code?: string }).code ?? '');
