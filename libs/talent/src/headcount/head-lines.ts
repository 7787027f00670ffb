import { copiedValue } from '#libs/platform';
import { type Coded, codedOf, type Head, headOf, OWN_COLUMNS } from './head.js';

/** So many different ones are remembered: beyond, hardly any comes again. */
const REMEMBERED = 400_000;

/** Reads heads as COPY gives them. What is coded is the same for many people: it is taken apart once. */
export class HeadLines {
  private readonly coded = new Map<string, Coded>();

  head(line: string): Head {
    const columns: (string | null)[] = [];
    let from = 0;
    for (let column = 0; column < OWN_COLUMNS; column++) {
      const tab = line.indexOf('\t', from);
      columns.push(copiedValue(line.slice(from, tab)));
      from = tab + 1;
    }
    return headOf(columns, this.codedOf(line.slice(from)));
  }

  private codedOf(text: string): Coded {
    let coded = this.coded.get(text);
    if (!coded) {
      coded = codedOf(text.split('\t').map(copiedValue));
      if (this.coded.size < REMEMBERED) this.coded.set(text, coded);
    }
    return coded;
  }
}
