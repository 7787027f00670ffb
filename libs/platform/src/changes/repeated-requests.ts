import { Injectable } from '@nestjs/common';
import { type Actor, DomainError } from '#libs/kernel';
import { Database } from '../database/database.js';
import type { Tx } from '../database/tx.js';
import { SecretBox } from '../secrets/secret-box.js';

const KEPT_HOURS = 24;

/** Runs the work, or gives what it gave before. */
type Once<Result> = (tx: Tx, work: () => Promise<Result>) => Promise<Result>;

/** Lets a request that is sent twice have its effect once: the row that says it was done commits with what it did. */
@Injectable()
export class RepeatedRequests {
  constructor(
    private readonly box: SecretBox,
    private readonly database: Database,
  ) {}

  /** What is older than a day is a new request. */
  async forget(): Promise<void> {
    await this.database.write((tx) =>
      tx.execute(`delete from platform_request where created_at < clock_timestamp() - make_interval(hours => ${KEPT_HOURS})`),
    );
  }

  /** The step is taken here, outside the transaction: one that is tried again after a deadlock is still the same step. */
  once<Result>({ requestKey, userId }: Actor, run: (once: Once<Result>) => Promise<Result>): Promise<Result> {
    if (!requestKey || !userId) return run((_tx, work) => work());
    const { step, content } = requestKey.next();
    const row = { actorId: userId, key: requestKey.key, step, digest: this.box.blindIndex(content) };
    return run((tx, work) => this.rememberedOr(tx, row, work));
  }

  private async rememberedOr<Result>(tx: Tx, row: RequestRow, work: () => Promise<Result>): Promise<Result> {
    const { actorId, key, step, digest } = row;
    const [lock] = await tx.query<{ free: boolean }>(`select pg_try_advisory_xact_lock(hashtextextended($1, 7)) as free`, [
      `${actorId} ${key}`,
    ]);
    if (!lock!.free) throw new DomainError('request.still_running', { retryAfter: 1 });
    const [done] = await tx.query<{ digest: Buffer; result: Buffer | null }>(
      `select r.digest, r.result from platform_request r
       where r.actor_id = $1 and r.key = $2 and r.step = $3 and r.created_at > clock_timestamp() - make_interval(hours => ${KEPT_HOURS})`,
      [actorId, key, step],
    );
    if (done && !done.digest.equals(digest)) throw new DomainError('request.key_used');
    if (done) return (done.result ? JSON.parse(this.box.open(done.result, placeOf(row))) : undefined) as Result;
    const [, result] = await Promise.all([
      tx.execute(
        `insert into platform_request (actor_id, key, step, digest) values ($1, $2, $3, $4)
         on conflict (actor_id, key, step) do update set digest = excluded.digest, result = null, created_at = excluded.created_at`,
        [actorId, key, step, digest],
      ),
      work(), // without a result it may have ended the transaction
    ]);
    if (result === undefined) return result;
    const sealed = this.box.seal(JSON.stringify(result), placeOf(row));
    await tx.execute(`update platform_request set result = $4 where actor_id = $1 and key = $2 and step = $3`, [
      actorId,
      key,
      step,
      sealed,
    ]);
    return result;
  }
}

interface RequestRow {
  readonly actorId: string;
  readonly key: string;
  readonly step: number;
  readonly digest: Buffer;
}

const placeOf = ({ actorId, key, step }: RequestRow) => ({ table: 'platform_request', column: 'result', row: `${actorId} ${key} ${step}` });
