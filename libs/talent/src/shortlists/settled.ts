import type { Tx } from '#libs/platform';

/** After people came, went or moved: places are counted from one again, and the list says how many stand on it. */
export async function settled(tx: Tx, id: string, moved?: { readonly person: string; readonly before: string | null }): Promise<void> {
  const { person = null, before = null } = moved ?? {};
  await tx.execute(
    `update talent_shortlist_entry e set place = o.place from (
       select n.person_id, row_number() over (order by case when n.person_id = $2::uuid then coalesce(
           (select b.place - 0.5 from talent_shortlist_entry b where b.shortlist_id = $1 and b.person_id = $3::uuid), 'infinity'::numeric)
         else n.place end, n.person_id) as place
       from talent_shortlist_entry n where n.shortlist_id = $1) o
     where e.shortlist_id = $1 and e.person_id = o.person_id and e.place <> o.place`,
    [id, person, before],
  );
  await tx.execute(
    `update talent_shortlist l set entries = (select count(*) from talent_shortlist_entry e where e.shortlist_id = l.id) where l.id = $1`,
    [id],
  );
}
