import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { Catalogs } from '#libs/catalogs';
import type { Clock } from '#libs/kernel';
import { boundsSql, CLOCK, Database, type Tx } from '#libs/platform';
import { dimension, HOME_PATH } from '#libs/talent';
import { Definitions } from '../definitions/definitions.js';
import { type MeasuredScope, MeasuredScopes } from '../measure/measured-scope.js';
import { type HoleCell, type HoleMap, LEVELS, type Level, type LevelDegrees } from './holes.body.js';

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
      const levels = this.levels();
      const parameters: unknown[] = [fields, JSON.stringify(levels)];
      const apart = dimension('units', onDay, scope.children, (value) => `$${parameters.push(value)}`);
      const within = scope.ranges === null ? 'true' : boundsSql(scope.ranges, [HOME_PATH], parameters);
      const rows = await tx.query<Row>(
        `select f.field, ${apart.sql()} as value, coalesce(l.level, 'unknown') as level, count(*)::int as people,
           max(extract(year from c.retires_on))::int as last, count(*) filter (where c.retires_on is null)::int as unknown
         from talent_card c cross join unnest(c.fields) f(field)
           left join (select l.level, d.degree from jsonb_to_recordset($2::jsonb) l (level text, degrees text[]), unnest(l.degrees) d(degree)) l
             on l.degree = c.degree
         where c.kind = 'staff' and f.field = any($1::text[]) and ${within} group by 1, 2, 3`,
        parameters,
      );
      const { staff, unrecorded } = await this.present(tx, scope);
      const placed = rows.map((row) => ({ ...row, unitId: apart.codesOf(row.value)[0] ?? null }));
      const direct = scope.children.length === 0 || placed.some(({ unitId }) => unitId === null);
      const units = [...scope.children.map(({ id }) => id as string | null), ...(direct ? [null] : [])];
      return {
        unit: scope.unit,
        onDay,
        staff,
        unrecorded,
        fields,
        levels,
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

  private async present(tx: Tx, { ranges }: MeasuredScope): Promise<{ readonly staff: number; readonly unrecorded: number }> {
    const parameters: unknown[] = [];
    const within = ranges === null ? 'true' : boundsSql(ranges, [HOME_PATH], parameters);
    const [counted] = await tx.query<{ staff: number; unrecorded: number }>(
      `select count(*)::int as staff, count(*) filter (where c.fields = '{}')::int as unrecorded
       from talent_card c where c.kind = 'staff' and ${within}`,
      parameters,
    );
    return counted!;
  }

  /** Of each level the degrees that make it: by the same codes people are counted and found. */
  private levels(): LevelDegrees[] {
    const degrees = this.catalogs.items('education_levels').map(({ code }) => code);
    const postgraduate = (code: string) => this.catalogs.educationLevel(code)?.isPostgraduate ?? false;
    return LEVELS.map((level) => ({ level, degrees: degrees.filter((code) => levelOf(code, postgraduate(code)) === level) }));
  }
}

const cellOf = (field: string, unitId: string | null, rows: readonly Row[]): HoleCell => ({
  field,
  unitId,
  ...heldBy(rows),
  levels: LEVELS.map((level) => ({ level, ...heldBy(rows.filter((row) => row.level === level)) })),
});

/** How many they are, and when the last of them retires. */
function heldBy(rows: readonly Row[]): { readonly people: number; readonly lastRetires: number | null } {
  const sum = (of: (row: Row) => number) => rows.reduce((all, row) => all + of(row), 0);
  const last = rows.length === 0 || sum(({ unknown }) => unknown) > 0 ? null : Math.max(...rows.map((row) => row.last!));
  return { people: sum(({ people }) => people), lastRetires: last };
}

const DOCTORS = ['TSKH', 'TS'];
const levelOf = (degree: string, isPostgraduate: boolean): Level =>
  DOCTORS.includes(degree) ? 'doctor' : isPostgraduate ? 'master' : degree === 'DH' ? 'university' : 'below';
