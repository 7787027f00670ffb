import pg from 'pg';
import { readEnvironment } from '#config';

/** What the launcher, which copies the files, has to know. */
export interface BackupBegun {
  readonly step: 'begun';
}
export interface BackupEnded {
  readonly step: 'ended';
  readonly label: string; // goes into the copy as `backup_label`
  readonly firstSegment: string; // the log from here …
  readonly lastSegment: string; // … to here belongs to the copy
}

/**
 * `backup-session`: the connection that a copy of the running server's files needs. The server is told that the copy begins, a
 * temporary slot keeps its log meanwhile, and it is told the end. When this process or its channel ends, the server forgets both.
 */
export async function run(): Promise<void> {
  const client = new pg.Client({ connectionString: readEnvironment().DATABASE_URL ?? '' });
  await client.connect();
  await client.query(`select pg_create_physical_replication_slot($1, true, true)`, [`backup_${process.pid}`]);
  await client.query(`select pg_backup_start('hien-tai backup', fast => true)`);
  tell({ step: 'begun' });
  await asked('end');
  const { rows } = await client.query<{ label: string; last: string }>(
    `select labelfile as label, pg_walfile_name(lsn) as last from pg_backup_stop(wait_for_archive => false)`,
  );
  const { label, last } = rows[0]!;
  tell({ step: 'ended', label, firstSegment: /\(file ([0-9A-F]{24})\)/.exec(label)![1]!, lastSegment: last });
  await asked('copied');
  await client.end();
}

const tell = (message: BackupBegun | BackupEnded): void => void process.send?.(message);

function asked(word: string): Promise<void> {
  return new Promise((resolve) => {
    const listen = (message: unknown) => {
      if (message !== word) return;
      process.off('message', listen);
      resolve();
    };
    process.on('message', listen);
  });
}
