/** A unit that no longer stands is shown as it stood last. */
export const unitStanding = (unitId: string, today: string): string => `lateral (
    select p.name_vi, p.path from organizations_unit_period p where p.unit_id = ${unitId}
    order by (p.valid @> ${today}::date) desc, lower(p.valid) desc nulls last limit 1)`;
