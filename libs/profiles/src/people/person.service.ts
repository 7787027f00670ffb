import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { Changes, stampAfterLock, type Tx } from '#libs/platform';
import { Facts } from '../facts/facts.js';
import { inWords } from './constraint-errors.js';
import { FirstFacts } from './first-facts.js';
import type { CreatePersonBody } from './person.body.js';
import { PersonWrites } from './person-writes.js';
import { PrivateColumns } from './private-columns.js';

/** Puts a person into the registry: one identity, one keeping unit, perhaps an employment. */
@Injectable()
export class PersonService {
  constructor(
    private readonly changes: Changes,
    private readonly facts: Facts,
    private readonly writes: PersonWrites,
    private readonly columns: PrivateColumns,
    private readonly first: FirstFacts,
  ) {}

  create(asker: Asker, body: CreatePersonBody): Promise<string> {
    const { identity, employment, consent, seenOn } = this.first.of(body);
    return inWords(() =>
      this.changes.write(asker, null, async (tx, change) => {
        await this.writes.requireUnit(tx, asker.bounds, body.keepingUnitId, seenOn);
        const id = await this.insert(tx, change.id, body);
        const stamp = await stampAfterLock(tx);
        const common = { personId: id, startsOn: null, endsOn: null, seenOn, source: { kind: 'user' as const } };
        await this.facts.add(tx, change, stamp, 'identities', [{ ...common, values: identity }]);
        await this.facts.add(tx, change, stamp, 'keepings', [{ ...common, values: { unitId: body.keepingUnitId } }]);
        if (employment) {
          const { unitId } = employment;
          if (typeof unitId === 'string') await this.writes.requireUnit(tx, asker.bounds, unitId, seenOn);
          await this.facts.add(tx, change, stamp, 'employments', [
            { ...common, values: employment, startsOn: body.employment?.startsOn ?? null },
          ]);
        }
        if (consent) {
          const { startsOn, endsOn = null } = body.consent!;
          await this.facts.add(tx, change, stamp, 'consents', [{ ...common, values: consent, startsOn, endsOn }]);
        }
        await this.writes.finish(tx, change, [id], 'profiles.person_created');
        return id;
      }),
    );
  }

  private async insert(tx: Tx, changeId: string, { kind, citizenNumber }: CreatePersonBody): Promise<string> {
    const [{ id }] = (await tx.query<{ id: string }>(`select uuidv7() as id`)) as [{ id: string }];
    const { sealed, index } = this.columns.sealCitizenNumber(id, citizenNumber ?? null);
    await tx.query(
      `insert into profiles_person (id, kind, citizen_number, citizen_number_index, created_change) values ($1, $2, $3, $4, $5)`,
      [id, kind, sealed, index, changeId],
    );
    return id;
  }
}
