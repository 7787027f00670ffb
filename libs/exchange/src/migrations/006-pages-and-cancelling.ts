import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A list also leaves as pages, and whoever asked for one may stop it being made. */
export class PagesAndCancelling1764000000806 implements MigrationInterface {
  name = 'PagesAndCancelling1764000000806';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table exchange_export
        drop constraint exchange_export_format_check, drop constraint exchange_export_status_check,
        add constraint exchange_export_format_check check (format in ('xlsx', 'csv', 'pdf')),
        add constraint exchange_export_status_check check (status in ('running', 'ready', 'failed', 'cancelled'))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      delete from exchange_export where format = 'pdf' or status = 'cancelled';
      alter table exchange_export
        drop constraint exchange_export_format_check, drop constraint exchange_export_status_check,
        add constraint exchange_export_format_check check (format in ('xlsx', 'csv')),
        add constraint exchange_export_status_check check (status in ('running', 'ready', 'failed'))`);
  }
}
