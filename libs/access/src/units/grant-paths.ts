import { Injectable } from '@nestjs/common';
import { subtree, type Tx } from '#libs/platform';

/** Keeps the path bounds of grants true when units move: called in the transaction that moves them. */
@Injectable()
export class GrantPaths {
  async refresh(tx: Tx, units: readonly { id: string; path: string }[]): Promise<void> {
    const ranges = units.map(({ path }) => subtree(path));
    await tx.query(
      `update access_grant g set path_lo = moved.lo, path_hi = moved.hi
       from unnest($1::uuid[], $2::text[], $3::text[]) as moved(id, lo, hi) where g.unit_id = moved.id`,
      [units.map(({ id }) => id), ranges.map(({ lo }) => lo), ranges.map(({ hi }) => hi)],
    );
  }
}
