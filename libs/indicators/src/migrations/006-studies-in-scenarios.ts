import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A scenario saved before studies were kept began from a basis in which nobody was known to study. */
export class StudiesInScenarios1764000000706 implements MigrationInterface {
  name = 'StudiesInScenarios1764000000706';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`update indicators_scenario set basis = basis || '{"landing": []}' where not basis ? 'landing'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`update indicators_scenario set basis = basis - 'landing'`);
  }
}
