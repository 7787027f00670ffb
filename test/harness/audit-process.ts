import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Test, type TestingModule } from '@nestjs/testing';
import { Anchor, AuditModule, AuditTrail, anchorFile, auditMigrations, Sealer, SealKey, type TrailReport, verifyTrail } from '#libs/audit';
import { systemActor } from '#libs/kernel';
import { asOwner, Changes, createLogger, DatabaseModule, openSecrets, PlatformModule, platformMigrations, type Tx } from '#libs/platform';
import { createTestDatabase, type TestDatabase } from './database.js';

/** An audit trail on a database of its own, with its sealer, and nothing else of the product. */
export class AuditProcess {
  private constructor(
    readonly database: TestDatabase,
    readonly folder: string,
    private readonly module: TestingModule,
  ) {}

  static async start(): Promise<AuditProcess> {
    const database = await createTestDatabase([...platformMigrations, ...auditMigrations]);
    const folder = mkdtempSync(join(tmpdir(), 'hien-tai-audit-'));
    const secrets = openSecrets(folder);
    const module = await Test.createTestingModule({
      imports: [
        DatabaseModule.forRoot(database.settings, []),
        PlatformModule.forRoot({ secrets, logger: createLogger('silent') }),
        AuditModule.forRoot({ secrets, dataFolder: folder, database: database.settings }),
      ],
    }).compile();
    await module.init();
    return new AuditProcess(database, folder, module);
  }

  get<Service>(token: abstract new (...parameters: never[]) => Service): Service {
    return this.module.get(token, { strict: false });
  }
  get sealer(): Sealer {
    return this.get(Sealer);
  }
  get key(): SealKey {
    return this.get(SealKey);
  }
  get anchorFile(): string {
    return anchorFile(this.folder);
  }

  /** Events of one change, as the libs write them. */
  write(count: number, action = 'test.written', within: () => Promise<unknown> = async () => undefined): Promise<void> {
    return this.get(Changes).write(systemActor, 'vì thử', async (tx, change) => {
      const ids = Array.from({ length: count }, (_, index) => `00000000-0000-7000-8000-${String(index + 1).padStart(12, '0')}`);
      await this.get(AuditTrail).recordMany(tx, change, action, 'person', ids);
      await within();
    });
  }

  /** Until all that was written is sealed. What others have under way on the same server is waited for, as everywhere. */
  async sealed(): Promise<void> {
    for (;;) {
      await this.sealer.seal();
      const [open] = await this.asOwner((tx) =>
        tx.query(
          `select from audit_event e left join lateral (select s.to_xid, s.to_id from audit_seal s order by s.seq desc limit 1) s on true
           where s.to_xid is null or (e.xid, e.id) > (s.to_xid, s.to_id) limit 1`,
        ),
      );
      if (!open) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  anchor(): Promise<void> {
    return this.get(Anchor).write();
  }
  spoilAnchor(line: string): void {
    appendFileSync(this.anchorFile, line);
  }

  verify(anchor = this.anchorFile): Promise<TrailReport> {
    return this.asOwner((tx) => verifyTrail(tx, this.key, { anchor, running: false }));
  }

  asOwner<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return asOwner(this.database.settings, work);
  }

  /** Months to come cost every question a little planning: thousands of questions are asked here. */
  async dropEmptyMonths(): Promise<void> {
    await this.asOwner(async (tx) => {
      const tables = await tx.query<{ name: string }>(
        `select i.inhrelid::regclass::text as name from pg_inherits i
         where i.inhparent = 'audit_event'::regclass and right(i.inhrelid::regclass::text, 7) ~ '^[0-9]'
           and right(i.inhrelid::regclass::text, 7) > to_char(now() at time zone 'Asia/Ho_Chi_Minh', 'YYYY_MM')`,
      );
      for (const { name } of tables) await tx.query(`drop table ${name}`);
    });
  }

  async stop(): Promise<void> {
    await this.module.close();
    await this.database.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
