/**
 * Puts a table of people behind the scope, asked by the function whose plan is kept. Every table with a column `person_id` that is made
 * after that function needs it from its first migration on.
 */
export const seenByReach = (table: string): string => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy ${table}_owner on ${table} to current_user using (true) with check (true);
  create policy ${table}_whole on ${table} to app_whole using (true) with check (true);
  create policy ${table}_scoped on ${table} for select to app_scoped using (profiles_reaches(person_id));
  grant select on ${table} to app_scoped;`;
