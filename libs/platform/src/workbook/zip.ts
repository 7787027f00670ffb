import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { DomainError } from '#libs/kernel';
import { LIMITS } from './limits.js';

/** The parts of a workbook's package, opened one by one; nothing is inflated that is not asked for. */
export class Package {
  private readonly inflated = new Map<string, number>(); // by part; the sheet is read twice

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(path: string): Promise<Package> {
    const zip = await new Promise<ZipFile>((resolve, reject) =>
      yauzl.open(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: true }, (error, file) =>
        error ? reject(new DomainError('workbook.damaged')) : resolve(file),
      ),
    );
    try {
      return new Package(zip, await Package.directory(zip));
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  private static async directory(zip: ZipFile): Promise<Map<string, Entry>> {
    if (zip.entryCount > LIMITS.entries) throw new DomainError('workbook.too_large');
    return new Promise<Map<string, Entry>>((resolve, reject) => {
      const found = new Map<string, Entry>();
      zip.on('entry', (entry: Entry) => {
        if (/(^|\/)\.\.(\/|$)|^\/|\\/.test(entry.fileName) || found.has(entry.fileName)) return reject(new DomainError('workbook.damaged'));
        found.set(entry.fileName, entry);
        zip.readEntry();
      });
      zip.on('end', () => resolve(found));
      zip.on('error', () => reject(new DomainError('workbook.damaged')));
      zip.readEntry();
    });
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  /** The bytes of a part, counted and checked: the sizes in the directory can lie, and an upload can be cut or spoiled on its way. */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name);
    if (!entry) throw new DomainError('workbook.damaged');
    if (entry.isEncrypted()) throw new DomainError('workbook.password_protected');
    this.refuseBomb(entry, entry.uncompressedSize);
    const stream = await new Promise<Readable>((resolve, reject) =>
      this.zip.openReadStream(entry, (error, opened) => (error ? reject(new DomainError('workbook.damaged')) : resolve(opened))),
    );
    let [own, sum] = [0, 0];
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        own += chunk.length;
        sum = crc32(chunk, sum);
        this.refuseBomb(entry, own);
        yield chunk;
      }
      if (sum !== entry.crc32) throw new DomainError('workbook.damaged');
      this.inflated.set(name, own);
    } catch (error) {
      throw error instanceof DomainError ? error : new DomainError('workbook.damaged');
    } finally {
      stream.destroy();
    }
  }

  /** By what the directory says before anything is inflated, then by what comes. */
  private refuseBomb(entry: Entry, size: number): void {
    let others = 0;
    for (const [name, inflated] of this.inflated) others += name === entry.fileName ? 0 : inflated;
    const dense = size > LIMITS.ratioGrace && size > entry.compressedSize * LIMITS.ratio;
    if (dense || others + size > LIMITS.inflatedBytes) throw new DomainError('workbook.too_large');
  }

  close(): void {
    this.zip.close();
  }
}
