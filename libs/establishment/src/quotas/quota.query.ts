import { Inject, Injectable } from '@nestjs/common';
import type { Asker } from '#libs/access';
import { type Clock, CursorSeal, DomainError } from '#libs/kernel';
import { type Bounds, boundsSql, CLOCK, Database, type Tx } from '#libs/platform';
import { inSightSql } from '#libs/profiles';
import type { AppointmentView, QuotaDetail, QuotaPage, QuotaVersionView, QuotaView } from './quota.view.js';

export interface AskedQuotas {
  readonly year: number | null;
  readonly unit: string | null;
  readonly field: string | null;
}

type QuotaRow = QuotaView & { path: string; place: string };

/** Quotas with what is filled of them, in the order of the tree. */
@Injectable()
export class QuotaQuery {
  constructor(
    private readonly database: Database,
    private readonly cursors: CursorSeal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  page(bounds: Bounds, { year, unit, field }: AskedQuotas, limit: number, after: string | null): Promise<QuotaPage> {
    return this.database.readWhole(async (tx) => {
      const identity = ['quotas', year, unit, field];
      const mark = after ? this.cursors.decode(identity, after) : null;
      const parameters: unknown[] = [this.clock.today(), year, unit, field, mark?.[0] ?? null, mark?.[1] ?? null, limit + 1];
      const rows = await tx.query<QuotaRow>(
        `select * from (${SELECT}) q where q."withdrawnBecause" is null and ${boundsSql(bounds, ['q.path'], parameters)}
           and ($2::integer is null or q.year = $2) and ($4::text is null or q.field = $4)
           and ($3::uuid is null or exists (select from organizations_unit_period t where t.unit_id = $3 and t.valid @> $1::date
             and q.path >= t.path and q.path < left(t.path, -1) || '/'))
           and ($5::text is null or (q.place, q.id) > ($5::text collate "C", $6::uuid))
         order by q.place, q.id limit $7`,
        parameters,
      );
      const last = rows.slice(0, limit).at(-1);
      return {
        items: rows.slice(0, limit).map(viewOf),
        next: rows.length > limit ? this.cursors.encode(identity, [last!.place, last!.id]) : null,
      };
    });
  }

  /** Everybody who was appointed counts; who it was is said of people in the asker's sight. */
  detail(asker: Asker, id: string): Promise<QuotaDetail> {
    return this.database.readWhole(async (tx) => {
      const quota = await this.require(tx, asker.bounds, id);
      const parameters: unknown[] = [id, this.clock.today()];
      const appointments = await tx.query<AppointmentView>(
        `select a.id, n.id as "personId", n.code, n.full_name as "fullName", a.appointed_on as "appointedOn", a.decision
         from establishment_appointment a left join lateral (
           select p.id, p.code,
             (select i.full_name from profiles_identity i where i.person_id = p.id and i.retracted_at is null order by lower(i.valid) desc nulls last limit 1) as full_name
           from profiles_person p where p.id = a.person_id and ${inSightSql(asker, parameters)}) n on true
         where a.quota_id = $1 and a.revoked_change is null order by a.appointed_on, a.id`,
        parameters,
      );
      const history = await tx.query<Omit<QuotaVersionView, 'at'> & { at: Date }>(
        `select v.version, c.at, u.display_name as by, v.given, v.required_degree as "requiredDegree", v.decision, v.decided_on as "decidedOn", v.note,
           v.withdrawn_because as "withdrawnBecause"
         from establishment_quota_version v join platform_change c on c.id = v.change_id left join access_user u on u.id = c.actor_id
         where v.quota_id = $1 order by v.version desc`,
        [id],
      );
      return { ...viewOf(quota), appointments, history: history.map(({ at, ...version }) => ({ ...version, at: at.toISOString() })) };
    });
  }

  /** A quota within the bounds; one outside is as unknown as one that does not exist. */
  async require(tx: Tx, bounds: Bounds, id: string): Promise<QuotaRow> {
    const parameters: unknown[] = [this.clock.today(), id];
    const [row] = await tx.query<QuotaRow>(
      `select * from (${SELECT}) q where q.id = $2 and ${boundsSql(bounds, ['q.path'], parameters)}`,
      parameters,
    );
    if (!row) throw new DomainError('quota.not_found');
    return row;
  }
}

const viewOf = ({ path: _path, place: _place, ...view }: QuotaRow): QuotaView => view;

/** `$1` is today: a unit that no longer stands is shown as it stood last. */
const SELECT = `
  select k.id, k.version, k.year, jsonb_build_object('id', k.unit_id, 'name', u.name_vi) as unit, k.field, k.given,
    (select count(*)::int from establishment_appointment a where a.quota_id = k.id and a.revoked_change is null) as filled,
    k.required_degree as "requiredDegree", k.decision, k.decided_on as "decidedOn", k.note, k.withdrawn_because as "withdrawnBecause",
    u.path, (3000 - k.year)::text || ' ' || u.path || ' ' || k.field as place
  from establishment_quota k join lateral (
    select p.name_vi, p.path from organizations_unit_period p where p.unit_id = k.unit_id
    order by (p.valid @> $1::date) desc, lower(p.valid) desc nulls last limit 1) u on true`;
