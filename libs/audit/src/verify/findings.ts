/** What is wrong, and with which batch. */
export type FindingKind =
  | 'events_changed'
  | 'events_missing'
  | 'events_added'
  | 'events_outside' // between batches, or in a month that was dropped
  | 'events_backdated'
  | 'events_unsealed' // older than the sealer ever leaves them
  | 'seal_missing'
  | 'seal_changed'
  | 'seal_unsigned'
  | 'anchor_differs'
  | 'anchor_ahead'
  | 'anchor_unsigned'
  | 'anchor_missing';

export interface Finding {
  readonly kind: FindingKind;
  readonly seq: number; // of the batch; of several, the first
  readonly last?: number;
  readonly count?: number; // of events
}

/** Findings as they come: all are counted, the first ones are kept. */
export class Findings {
  readonly kept: Finding[] = [];
  count = 0;

  add(finding: Finding): void {
    this.count++;
    if (this.kept.length < KEPT) this.kept.push(finding);
  }
}

const KEPT = 200;
