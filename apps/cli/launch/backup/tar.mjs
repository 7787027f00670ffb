import { createHash } from 'node:crypto';

/** The ustar form: any `tar` opens our backups. */
const BLOCK = 512;
const LONGEST_NAME = 100;
const LONGEST_PREFIX = 155;
const END = Buffer.alloc(2 * BLOCK);

/** Writes entries into an open file, one after the other, and remembers size and SHA-256 of each. */
export class TarWriter {
  /** @param {import('node:fs/promises').FileHandle} file */
  constructor(file) {
    this.file = file;
    this.entries = {};
  }

  async addFolder(name) {
    await this.write(header(`${name}/`, 0, '5', 0o700));
  }

  async addText(name, text) {
    await this.addFile(name, Buffer.byteLength(text), [Buffer.from(text)]);
  }

  /** Exactly `size` bytes go in: a file that grew meanwhile is cut there, one that shrank is filled up with zeros. */
  async addFile(name, size, chunks) {
    const hash = createHash('sha256');
    await this.write(header(name, size, '0', 0o600));
    let left = size;
    const put = async (chunk) => {
      hash.update(chunk);
      await this.write(chunk);
      left -= chunk.length;
    };
    for await (const chunk of chunks) {
      if (left > 0) await put(chunk.subarray(0, left));
    }
    while (left > 0) await put(Buffer.alloc(Math.min(left, 65_536)));
    await this.write(Buffer.alloc(padding(size)));
    this.entries[name] = { size, sha256: hash.digest('hex') };
  }

  end() {
    return this.write(END);
  }

  async write(buffer) {
    for (let at = 0; at < buffer.length; ) at += (await this.file.write(buffer, at)).bytesWritten;
  }
}

/**
 * Reads the entries of an open file: `{ name, kind: 'file' | 'folder', size, chunks }`. The chunks have to be read to the end
 * before the next entry is asked for.
 */
export async function* readTar(file) {
  for (let at = 0; ; ) {
    const head = Buffer.alloc(BLOCK);
    const { bytesRead } = await file.read(head, 0, BLOCK, at);
    if (bytesRead < BLOCK) throw new Error('cut off');
    if (head.every((byte) => byte === 0)) return;
    const entry = parsed(head);
    yield { ...entry, chunks: contents(file, at + BLOCK, entry.size) };
    at += BLOCK + entry.size + padding(entry.size);
  }
}

async function* contents(file, begin, size) {
  for (let at = 0; at < size; ) {
    const buffer = Buffer.allocUnsafe(Math.min(1 << 20, size - at));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, begin + at);
    if (bytesRead === 0) throw new Error('cut off');
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

const padding = (size) => (BLOCK - (size % BLOCK)) % BLOCK;

function header(path, size, type, mode) {
  const { name, prefix } = split(path);
  const head = Buffer.alloc(BLOCK);
  const octal = (value, at, length) => head.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at, 'latin1');
  head.write(name, 0, 'utf8');
  octal(mode, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(size, 124, 12); // up to 8 GB; PostgreSQL cuts its own files at 1 GB
  octal(Math.floor(Date.now() / 1000), 136, 12);
  head.write('        ', 148, 'latin1');
  head.write(type, 156, 'latin1');
  head.write('ustar\u000000', 257, 'latin1');
  head.write(prefix, 345, 'utf8');
  head.write(`${checksum(head).toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return head;
}

function split(path) {
  if (Buffer.byteLength(path) <= LONGEST_NAME) return { name: path, prefix: '' };
  for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
    const [prefix, name] = [path.slice(0, at), path.slice(at + 1)];
    if (Buffer.byteLength(name) <= LONGEST_NAME && Buffer.byteLength(prefix) <= LONGEST_PREFIX) return { name, prefix };
  }
  throw new Error(`name too long for a backup: ${path}`);
}

function parsed(head) {
  const text = (at, length) => head.toString('utf8', at, at + length).split('\0')[0];
  const number = (at, length) => Number.parseInt(text(at, length).trim() || '0', 8);
  const stored = number(148, 8);
  head.fill(' ', 148, 156);
  if (stored !== checksum(head)) throw new Error('damaged');
  const [prefix, type] = [text(345, 155), text(156, 1)];
  if (type !== '0' && type !== '5') throw new Error(`an entry of kind ${type}`);
  const path = (prefix ? `${prefix}/` : '') + text(0, 100);
  return { name: path.replace(/\/$/, ''), kind: type === '5' ? 'folder' : 'file', size: number(124, 12) };
}

const checksum = (head) => head.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0);
