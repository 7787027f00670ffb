import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { configFolder } from '#config';
import type { Day } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import type { Criteria } from '#libs/talent';
import type { Kind, UnknownRule } from './definition.js';

export interface Words {
  readonly vi: string;
  readonly en: string;
}

export interface PlanIndicator {
  readonly code: string;
  readonly version: number;
  readonly name: Words;
  readonly describes: Words;
  readonly kind?: Kind;
  readonly cohortYears?: number;
  readonly unitOfCounting: string;
  readonly unknownRule?: UnknownRule;
  readonly direction: 'at_least' | 'at_most';
  readonly legalSource: Words;
  readonly validFrom: Day;
  readonly population: readonly { readonly until?: Day; readonly criteria: Criteria }[];
  readonly numerator: Criteria;
  readonly ofWhich?: readonly string[];
}

/** What pulling a lever costs a person, and who says so. */
export interface UnitCost {
  readonly lever: 'send' | 'sendDoctors' | 'attract';
  readonly vnd: number;
  readonly source: Words;
}

/** A plan as its file gives it. */
export interface PlanFile {
  readonly code: string;
  readonly name: Words;
  readonly issuedOn: Day;
  readonly legalBasis: readonly { readonly number: string; readonly issuedOn: Day; readonly title: string }[];
  readonly notes: { readonly vi: readonly string[]; readonly en: readonly string[] };
  readonly priorityFields: readonly string[];
  readonly clauses: readonly { readonly number: string; readonly vi: string; readonly en: string }[];
  readonly indicators: readonly PlanIndicator[];
  readonly unitCosts?: readonly UnitCost[];
  readonly targets: readonly { readonly indicator: string; readonly value: string; readonly by: Day; readonly clause?: string }[];
}

/** Loads the plan files of the installation; the same files again change nothing. */
export async function loadPlans(tx: Tx, folder: string = configFolder('plans')): Promise<void> {
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort()) {
    const text = await readFile(join(folder, file), 'utf8');
    await loadPlan(tx, parse(text) as PlanFile, createHash('sha256').update(text).digest('hex'));
  }
}

async function loadPlan(tx: Tx, plan: PlanFile, sha256: string): Promise<void> {
  const changed = await tx.execute(
    `insert into indicators_plan as p (code, content, sha256) values ($1, $2, $3)
     on conflict (code) do update set content = excluded.content, sha256 = excluded.sha256 where p.sha256 <> excluded.sha256`,
    [plan.code, JSON.stringify(plan), sha256],
  );
  if (changed === 0) return;
  for (const indicator of plan.indicators) {
    await tx.execute(
      `update indicators_definition set valid_until = $3 where code = $1 and version < $2 and valid_until is null and valid_from < $3::date and published_change is null`,
      [indicator.code, indicator.version, indicator.validFrom],
    );
    await tx.execute(
      `insert into indicators_definition as d
         (code, version, plan, name, describes, population, numerator, of_which, unit_of_counting, direction, legal_source, valid_from, kind, unknown_rule, cohort_years)
       select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::date, $13, $14, $15
       where not exists (select from indicators_definition o where o.code = $1 and o.version <> $2 -- the body has published its own
         and daterange(o.valid_from, o.valid_until) && daterange($12::date, null))
       on conflict (code, version) do update set name = excluded.name, describes = excluded.describes, legal_source = excluded.legal_source
         where d.published_change is null`, // what the body published itself stays as it published it
      [
        indicator.code,
        indicator.version,
        plan.code,
        JSON.stringify(indicator.name),
        JSON.stringify(indicator.describes),
        JSON.stringify(indicator.population),
        JSON.stringify(indicator.numerator),
        indicator.ofWhich ?? [],
        indicator.unitOfCounting,
        indicator.direction,
        JSON.stringify(indicator.legalSource),
        indicator.validFrom,
        indicator.kind ?? 'stock',
        indicator.unknownRule ?? 'in_denominator',
        indicator.cohortYears ?? null,
      ],
    );
  }
  await tx.execute(`delete from indicators_target where plan = $1`, [plan.code]);
  for (const { indicator, value, by, clause } of plan.targets)
    await tx.execute(`insert into indicators_target (plan, indicator, value, by_day, clause) values ($1, $2, $3, $4, $5)`, [
      plan.code,
      indicator,
      value,
      by,
      clause ?? null,
    ]);
}
