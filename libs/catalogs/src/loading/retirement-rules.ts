import type { RetirementRule } from '../retirement/retirement-month.js';
import type { CsvRow } from './read-csv.js';

/** The rule table `retirement_age_by_year.csv`, in the order of years. */
export function readRetirementRules(rows: readonly CsvRow[]): RetirementRule[] {
  return rows
    .map((row) => ({ year: Number(row.code), months: { NAM: Number(row.men_total_months), NU: Number(row.women_total_months) } }))
    .sort((a, b) => a.year - b.year);
}
