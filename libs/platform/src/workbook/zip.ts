import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { DomainError } from '#libs/kernel';
import { LIMITS } from './limits.js';

/** The parts of a workbook's package, opened one by one; nothing is inflated that is not asked for. */
export class Package {
  private inflated = 0;

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
    if (zip.entryCount > LIMITS.entries) throw new DomainError('workbook.too_large');
    const entries = await new Promise<Map<string, Entry>>((resolve, reject) => {
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
    return new Package(zip, entries);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  /** The bytes of a part, counted: the sizes in the directory can lie. */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name);
    if (!entry) throw new DomainError('workbook.damaged');
    if (entry.isEncrypted()) throw new DomainError('workbook.password_protected');
    const stream = await new Promise<Readable>((resolve, reject) =>
      this.zip.openReadStream(entry, (error, opened) => (error ? reject(new DomainError('workbook.damaged')) : resolve(opened))),
    );
    let own = 0;
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        own += chunk.length;
        this.inflated += chunk.length;
        const bomb = own > LIMITS.ratioGrace && own > entry.compressedSize * LIMITS.ratio;
        if (bomb || this.inflated > LIMITS.inflatedBytes) throw new DomainError('workbook.too_large');
        yield chunk;
      }
    } catch (error) {
      throw error instanceof DomainError ? error : new DomainError('workbook.damaged');
    } finally {
      stream.destroy();
    }
  }

  close(): void {
    this.zip.close();
  }
}
