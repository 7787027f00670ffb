import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { Catalogs } from '#libs/catalogs';
import { asCode, type Clock, DomainError } from '#libs/kernel';
import { Units } from '#libs/organizations';
import { Changes, CLOCK } from '#libs/platform';
import { CaseReaders } from '../rules/case-readers.js';
import type { FollowBody } from './follow.view.js';

/** What a user wants to be told of. Scope bounds it, now and whenever something is told. */
@Injectable()
export class Follows {
  constructor(
    private readonly changes: Changes,
    private readonly units: Units,
    private readonly catalogs: Catalogs,
    private readonly readers: CaseReaders,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Following begins with what is open now. Twice is once. */
  async add(asker: Asker, { field, unitId }: FollowBody): Promise<void> {
    if (field !== null && !this.catalogs.find('priority_fields', field))
      throw new DomainError('follow.field_unknown', { value: asCode(field) });
    await this.changes.write(asker, null, async (tx, change) => {
      if (unitId !== null && !(await this.units.unit(tx, unitId, this.clock.today(), asker.bounds)))
        throw new DomainError('follow.unit_not_found');
      await tx.execute(`insert into recruitment_follow (user_id, field, unit_id) values ($1, $2, $3) on conflict do nothing`, [
        asker.userId,
        field,
        unitId,
      ]);
      await this.readers.tell(tx, change, null, asker.userId);
    });
  }

  async remove(asker: Asker, id: string): Promise<void> {
    await this.changes.write(asker, null, async (tx) => {
      const gone = await tx.execute(`delete from recruitment_follow where id = $1 and user_id = $2`, [id, asker.userId]);
      if (gone === 0) throw new DomainError('follow.not_found');
    });
  }
}
