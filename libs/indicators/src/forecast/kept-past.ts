import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/platform';
import { TouchedPeople } from '#libs/talent';

/** More scopes than are planned for in one day. */
const MOST = 200;
/** What was touched is remembered for a day. */
const LONGEST_MS = 12 * 3_600_000;

interface Kept {
  readonly value: unknown;
  readonly snapshot: string;
  readonly at: number;
}

/**
 * What was worked out from records and holds until one of them is changed: several past days counted person by person. Before it is
 * given again the database is asked whether anything happened since, so that nobody is told what was so.
 */
@Injectable()
export class KeptPast {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly touched: TouchedPeople) {}

  /** The value of a key, which must name all it depends on besides records; without a snapshot it is not kept. */
  async of<Value>(key: readonly unknown[], work: () => Promise<{ value: Value; snapshot: string | null }>): Promise<Value> {
    const name = JSON.stringify(key);
    const old = this.kept.get(name);
    if (old && Date.now() - old.at < LONGEST_MS && !(await this.touched.anySince(old.snapshot))) return old.value as Value;
    const at = Date.now();
    const { value, snapshot } = await work();
    this.kept.delete(name);
    if (snapshot !== null) this.kept.set(name, { value, snapshot, at });
    for (const first of this.kept.size > MOST ? [this.kept.keys().next().value!] : []) this.kept.delete(first);
    return value;
  }

  /** Asked for before anything is read of what is to be kept. */
  seenBy(tx: Tx): Promise<string> {
    return this.touched.seenBy(tx);
  }
}
