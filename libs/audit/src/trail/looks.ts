import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Actor } from '#libs/kernel';
import { Database } from '#libs/platform';

/** Something sensitive that somebody looked at. */
export interface Look {
  readonly action: string; // 'profiles.opened'
  readonly entity: string; // 'person', or 'list' for many people at once
  readonly entityId: string | null;
  /** Of a list: what was asked, by code. */
  readonly question?: Readonly<Record<string, unknown>>;
}

interface Waiting {
  readonly actor: Actor;
  readonly look: Look;
}

const LATEST_MS = 500;
const MOST = 500;

/**
 * Writes who looked at what. A record is shown only after its event is committed, so that none is ever lost; events of lists wait at
 * most half a second for others (or for five hundred of them) and cost their page nothing: a process that is killed loses those.
 * All that wait go in one statement.
 */
@Injectable()
export class Looks implements OnModuleDestroy {
  private waiting: Waiting[] = [];
  private writing: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly database: Database) {}

  /** Resolves once it is committed, and fails when it cannot be: then nothing is shown. */
  opened(actor: Actor, look: Look): Promise<void> {
    this.waiting.push({ actor, look });
    return this.write();
  }

  noted(actor: Actor, look: Look): void {
    this.waiting.push({ actor, look });
    if (this.waiting.length >= MOST) this.writeLater(0);
    else if (!this.timer) this.writeLater(LATEST_MS);
  }

  async onModuleDestroy(): Promise<void> {
    await this.write().catch(() => undefined);
  }

  private writeLater(ms: number): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.write().catch(() => this.writeLater(LATEST_MS)), ms).unref();
  }

  /** What waits when its turn comes, with what others have added until then. What failed waits again. */
  private write(): Promise<void> {
    const turn = this.writing.then(async () => {
      const batch = this.waiting.splice(0);
      if (this.timer) clearTimeout(this.timer);
      this.timer = null;
      if (batch.length === 0) return;
      try {
        await this.insert(batch);
      } catch (error) {
        this.waiting = [...batch, ...this.waiting].slice(-MOST * 10);
        throw error;
      }
    });
    this.writing = turn.catch(() => undefined);
    return turn;
  }

  private insert(batch: readonly Waiting[]): Promise<unknown> {
    return this.database.write((tx) =>
      tx.prepared(
        'audit.looks',
        `insert into audit_event (actor_kind, actor_id, actor_roles, request_id, action, entity, entity_id, question)
         select x.kind, x.actor, x.roles, x.request, x.action, x.entity, x.entity_id, x.question
         from jsonb_to_recordset($1::jsonb) as x(kind text, actor uuid, roles text[], request text, action text, entity text, entity_id uuid, question jsonb)`,
        [JSON.stringify(batch.map(rowOf))],
      ),
    );
  }
}

/** Whoever looks as another user would is the one who looked; as whom stands beside. */
const rowOf = ({ actor, look }: Waiting) => ({
  kind: actor.kind,
  actor: (actor.behind ?? actor).userId,
  roles: (actor.behind ?? actor).roles ?? [],
  request: actor.requestId ?? null,
  action: look.action,
  entity: look.entity,
  entity_id: look.entityId,
  question: questionOf(actor, look),
});

function questionOf({ behind, userId }: Actor, { question }: Look): unknown {
  if (!question && !behind) return null;
  return codesOf({ ...question, ...(behind ? { as: userId } : {}) });
}

const CODE = /^[\w.:+-]{1,60}$/;

/** A question as codes and days only: what is not there falls away, and what is no code is a star. */
export function codesOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(codesOf);
  if (typeof value === 'string') return CODE.test(value) ? value : '*';
  if (typeof value !== 'object' || value === null) return value;
  const known = Object.entries(value).filter(([, one]) => one !== undefined && one !== null);
  return Object.fromEntries(known.map(([key, one]) => [key, codesOf(one)]));
}
