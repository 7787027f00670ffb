import { SaxesParser } from 'saxes';
import { DomainError } from '#libs/kernel';
import { LIMITS } from './limits.js';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandlers {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Feeds a part to handlers, chunk by chunk. Document types are refused, so no entity is ever expanded and nothing is fetched. */
export class XmlFeed {
  private readonly parser = new SaxesParser({ xmlns: false, position: false });
  private readonly decoder = new TextDecoder('utf-8');
  private depth = 0;

  constructor(handlers: XmlHandlers) {
    const fail = () => {
      throw new DomainError('workbook.damaged');
    };
    this.parser.on('error', fail);
    this.parser.on('doctype', fail);
    this.parser.on('opentag', ({ name, attributes }) => {
      if (++this.depth > LIMITS.depth) fail();
      handlers.open(local(name), attributes as Attributes);
    });
    this.parser.on('closetag', ({ name }) => {
      this.depth--;
      handlers.close?.(local(name));
    });
    this.parser.on('text', (text) => handlers.text?.(text));
    this.parser.on('cdata', (text) => handlers.text?.(text));
  }

  write(chunk: Buffer): void {
    this.parser.write(this.decoder.decode(chunk, { stream: true }));
  }

  end(): void {
    this.parser.write(this.decoder.decode());
    this.parser.close();
  }
}

/** Reads a whole part, of as many elements at most. */
export async function readXml(chunks: AsyncIterable<Buffer>, handlers: XmlHandlers, most: number = LIMITS.elements): Promise<void> {
  let count = 0;
  const open = (name: string, attributes: Attributes): void => {
    if (++count > most) throw new DomainError('workbook.too_large');
    handlers.open(name, attributes);
  };
  const feed = new XmlFeed({ ...handlers, open });
  for await (const chunk of chunks) feed.write(chunk);
  feed.end();
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
