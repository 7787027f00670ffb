import type { Change, Tx } from '#libs/platform';

/** What can change of a person beside the facts. */
export const PERSON_FIELDS = ['created', 'citizenNumber', 'contacts', 'confirmedOn', 'keepingUnit', 'archived'] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];

/** Notes for the history what a change did to the rows of persons: names, never values. */
export async function notePersonEvents(
  tx: Tx,
  change: Change,
  events: readonly { readonly personId: string; readonly fields: readonly PersonField[] }[],
): Promise<void> {
  if (events.length === 0) return;
  await tx.execute(
    `insert into profiles_person_event (person_id, change_id, fields)
     select r.person_id, $2, array(select jsonb_array_elements_text(r.fields)) from jsonb_to_recordset($1::jsonb) r (person_id uuid, fields jsonb)
     on conflict (person_id, change_id) do update
       set fields = array(select distinct f from unnest(profiles_person_event.fields || excluded.fields) f order by f)`,
    [JSON.stringify(events.map(({ personId, fields }) => ({ person_id: personId, fields }))), change.id],
  );
}
