import type { ClientBase } from 'pg';
import { DataSource } from 'typeorm';
import { type ConnectionSettings, connectionOptions } from './connection.js';
import { Tx } from './tx.js';

/** One transaction as the owner of the database: loading data files after the migrations, never the work of a request. */
export async function asOwner<Result>(settings: ConnectionSettings, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  const source = await new DataSource(connectionOptions(settings, 'owner', 1)).initialize();
  const runner = source.createQueryRunner();
  try {
    const client = (await runner.connect()) as ClientBase;
    await client.query('start transaction');
    const tx = new Tx(runner.manager, client);
    const result = await work(tx);
    await tx.commit();
    tx.committed();
    return result;
  } finally {
    await runner.release(); // an open transaction ends with its connection
    await source.destroy();
  }
}
