import type { Asker } from '#libs/access';
import type { Tx } from '#libs/platform';

/** Codes and counts that explain a case: never names. */
export type CaseFacts = Readonly<Record<string, string | number | null>>;

/** What a rule says of one subject now. */
export interface CaseWish {
  readonly kind: string;
  readonly subject: string;
  readonly period: string;
  readonly facts: CaseFacts;
  readonly priority: number; // 1 is first, 10 is last
  /** null: it is so; else why it is no longer so. */
  readonly closedBecause: string | null;
  /** Told again though it is still open: a letter of what is new since the last one. */
  readonly anew?: boolean;
}

export interface StoredCase {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly period: string;
  readonly state: 'open' | 'closed';
  readonly round: number;
  readonly version: number;
  readonly facts: CaseFacts;
  readonly priority: number;
  readonly openedAt: Date;
  readonly updatedAt: Date;
  readonly closedAt: Date | null;
  readonly closedBecause: string | null;
}

/** Sent after a commit that made inboxes look different. */
export const INBOX_SIGNAL = 'inbox';

/** A case in the words of one reader, counted within that reader's scope. */
export interface CaseWords {
  readonly title: string;
  readonly why: string;
  /** The page of the web app where it is looked into; that of the case unless said. */
  readonly opens?: string;
}

export const pageOf = (caseId: string, { opens }: CaseWords): string => opens ?? `/thong-bao/${caseId}`;

/** How cases of a kind are told: by the lib whose rule opens them. A case that the reader may not see is absent from the answer. */
export interface CaseTeller {
  readonly kind: string;
  tell(tx: Tx, reader: Asker, cases: readonly StoredCase[]): Promise<Map<string, CaseWords>>;
}

export const CASE_COLUMNS = `c.id, c.kind, c.subject, c.period, c.state, c.round, c.version, c.facts, c.priority,
  c.opened_at as "openedAt", c.updated_at as "updatedAt", c.closed_at as "closedAt", c.closed_because as "closedBecause"`;
