import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { Catalogs } from '#libs/catalogs';
import type { Clock } from '#libs/kernel';
import { boundsSql, CLOCK, Database } from '#libs/platform';
import { dimension, HOME_PATH } from '#libs/talent';
import { Definitions } from '../definitions/definitions.js';
import { MeasuredScopes } from '../measure/measured-scope.js';
import { type HoleCell, type HoleMap, LEVELS, type Level } from './holes.body.js';

interface Row {
  readonly field: string;
  readonly value: unknown; // of the unit
  readonly level: Level;
  readonly people: number;
  readonly last: number | null;
  readonly unknown: number;
}

/** Who there is in each priority field, unit by unit and level by level: a field that nobody has is a number too. */
@Injectable()
export class HolesQuery {
  constructor(
    private readonly database: Database,
    private readonly definitions: Definitions,
    private readonly scopes: MeasuredScopes,
    private readonly catalogs: Catalogs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  map(asker: Asker, unit: string | null): Promise<HoleMap> {
    return this.database.readWhole(async (tx) => {
      const onDay = this.clock.today();
      const scope = await this.scopes.of(tx, asker, unit, onDay, onDay);
      const plan = await this.definitions.plan(tx);
      const known = this.catalogs.items('priority_fields').map(({ code }) => code);
      const fields = plan ? plan.priorityFields.filter((field) => known.includes(field)) : known;
      const parameters: unknown[] = [fields];
      const apart = dimension('units', onDay, scope.children, (value) => `$${parameters.push(value)}`);
      const within = scope.ranges === null ? 'true' : boundsSql(scope.ranges, [HOME_PATH], parameters);
      const rows = await tx.query<Row>(
        `select f.field, ${apart.sql()} as value, ${LEVEL} as level, count(*)::int as people,
           max(extract(year from c.retires_on))::int as last, count(*) filter (where c.retires_on is null)::int as unknown
         from talent_card c cross join unnest(c.fields) f(field)
         where c.kind = 'staff' and f.field = any($1::text[]) and ${within} group by 1, 2, 3`,
        parameters,
      );
      const placed = rows.map((row) => ({ ...row, unitId: apart.codesOf(row.value)[0] ?? null }));
      const direct = scope.children.length === 0 || placed.some(({ unitId }) => unitId === null);
      const units = [...scope.children.map(({ id }) => id as string | null), ...(direct ? [null] : [])];
      return {
        unit: scope.unit,
        onDay,
        fields,
        units: scope.children.map(({ id, name }) => ({ id, name })),
        direct,
        cells: fields.flatMap((field) =>
          units.map((unitId) =>
            cellOf(
              field,
              unitId,
              placed.filter((row) => row.field === field && row.unitId === unitId),
            ),
          ),
        ),
        totals: fields.map((field) =>
          cellOf(
            field,
            null,
            placed.filter((row) => row.field === field),
          ),
        ),
      };
    });
  }
}

function cellOf(field: string, unitId: string | null, rows: readonly Row[]): HoleCell {
  const sum = (of: (row: Row) => number) => rows.reduce((all, row) => all + of(row), 0);
  const levels = LEVELS.map((level) => ({
    level,
    people: rows.filter((row) => row.level === level).reduce((all, row) => all + row.people, 0),
  }));
  const last = rows.length === 0 || sum(({ unknown }) => unknown) > 0 ? null : Math.max(...rows.map((row) => row.last!));
  return { field, unitId, people: sum(({ people }) => people), levels, lastRetires: last };
}

const LEVEL = `case when c.degree in ('TSKH', 'TS') then 'doctor' when c.postgraduate then 'master' when c.degree = 'DH' then 'university'
  when c.degree is null then 'unknown' else 'below' end`;
