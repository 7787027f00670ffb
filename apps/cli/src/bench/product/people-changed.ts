import type pg from 'pg';
import { WrongAnswer } from '../bench.js';

/** What a commit says of the people it changed, until everything that follows from it is done. */
export async function tellOfChange(sql: pg.Client, changeId: string): Promise<void> {
  const { rows } = await sql.query<{ id: string }>(
    `insert into platform_outbox (topic, payload) values ('profiles.people_changed', jsonb_build_object('changeId', $1::text)) returning id`,
    [changeId],
  );
  for (;;) {
    const found = await sql.query<{ state: string; code: string | null }>(
      'select o.state, o.last_error_code as code from platform_outbox o where o.id = $1',
      [rows[0]!.id],
    );
    const { state, code } = found.rows[0]!;
    if (code !== null) throw new WrongAnswer(`the rules failed: ${code}`);
    if (state === 'done') return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
