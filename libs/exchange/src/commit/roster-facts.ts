import { Injectable } from '@nestjs/common';
import type { Change, Tx } from '#libs/platform';
import { FactLoad, People, PeopleChanged } from '#libs/profiles';

export interface Touched {
  readonly fresh: readonly string[]; // people made by this change
  readonly known: readonly string[];
  readonly action: string;
  readonly stamp: string; // taken when all of them were held
}

/** The end of a bulk change: the facts it staged are written, and everybody who must know of it is told once. */
@Injectable()
export class RosterFacts {
  constructor(
    private readonly people: People,
    private readonly load: FactLoad,
    private readonly changed: PeopleChanged,
  ) {}

  async record(tx: Tx, change: Change, { fresh, known, action, stamp }: Touched, onPart: (part: number) => void): Promise<void> {
    await this.people.lock(tx, [...new Set(known)]);
    await this.load.record(tx, change, stamp, onPart);
    await this.changed.apply(tx, change, [...new Set([...fresh, ...known])].sort(), action);
  }
}
