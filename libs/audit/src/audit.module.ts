import { join } from 'node:path';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { ConnectionSettings, Secrets } from '#libs/platform';
import { AUDIT_MONTHS, Months } from './months/months.js';
import { ANCHOR_FILE, Anchor } from './seals/anchor.js';
import { SealKey } from './seals/seal-key.js';
import { Sealer } from './seals/sealer.js';
import { AuditTrail } from './trail/audit-trail.js';
import { Looks } from './trail/looks.js';

export interface AuditOptions {
  readonly secrets: Secrets;
  readonly dataFolder: string;
  /** As the owner: months are made and dropped by nobody else. Null: there is no database. */
  readonly database: ConnectionSettings | null;
  /** Where the heads of the chain are written besides; by default in the data folder. */
  readonly anchor?: string | undefined;
  /** How many whole months are kept; undefined: all. */
  readonly months?: number | undefined;
}

@Global()
@Module({})
export class AuditModule {
  static forRoot({ secrets, dataFolder, database, anchor, months }: AuditOptions): DynamicModule {
    return {
      module: AuditModule,
      providers: [
        { provide: SealKey, useFactory: () => new SealKey(secrets.auditKey) },
        { provide: ANCHOR_FILE, useValue: anchorFile(dataFolder, anchor) },
        { provide: AUDIT_MONTHS, useValue: { database, keep: months ?? null } },
        AuditTrail,
        Looks,
        Sealer,
        Anchor,
        Months,
      ],
      exports: [AuditTrail, Looks, Sealer, Anchor, Months],
    };
  }
}

export const anchorFile = (dataFolder: string, configured?: string): string => configured ?? join(dataFolder, 'audit', 'heads.jsonl');
