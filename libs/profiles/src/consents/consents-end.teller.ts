import { Inject, Injectable } from '@nestjs/common';
import { type Asker, UserGrants } from '#libs/access';
import { addDays, type Clock, formatPartialDate, type Language } from '#libs/kernel';
import type { CaseTeller, CaseWords, StoredCase } from '#libs/notifications';
import { CLOCK, type Tx } from '#libs/platform';
import { withinSql } from '../people/people.js';
import { CONSENTS_END, ENDING, TOLD_BEFORE } from './consents-end.rule.js';

interface Ending {
  readonly unit: string;
  readonly day: string;
  readonly name: string;
  readonly people: number;
}

/** Tells officers whose consents end, counted within what they may edit. Nobody is named. */
@Injectable()
export class ConsentsEndTeller implements CaseTeller {
  readonly kind = CONSENTS_END;

  constructor(
    private readonly grants: UserGrants,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async tell(tx: Tx, reader: Asker, cases: readonly StoredCase[]): Promise<Map<string, CaseWords>> {
    const officer = await this.grants.asker(tx, reader.userId, 'profiles.edit'); // the inbox is asked by another right
    if (!officer?.can('profiles.edit')) return new Map();
    const today = this.clock.today();
    const parameters: unknown[] = [today, addDays(today, TOLD_BEFORE), cases.map(({ subject }) => subject)];
    const rows = await tx.query<Ending>(
      `select e.unit_id as unit, e.ends_on::text as day, u.name_vi as name, count(*)::int as people
       from (${ENDING} and k.unit_id = any($3::uuid[]) and ${withinSql(officer.bounds, parameters)}) e
       join organizations_unit_period u on u.unit_id = e.unit_id and u.valid @> $1::date group by 1, 2, 3`,
      parameters,
    );
    const now = new Map(rows.map((row) => [`${row.unit} ${row.day}`, row]));
    return new Map(
      cases.flatMap(({ id, subject, period }) => {
        const ending = now.get(`${subject} ${period}`);
        return ending ? [[id, { ...wordsOf(ending, reader.language), opens: '/dong-y' }] as const] : [];
      }),
    );
  }
}

function wordsOf({ name, day, people }: Ending, language: Language): CaseWords {
  const on = formatPartialDate(day);
  return language === 'vi'
    ? {
        title: `${people} chuyên gia do ${name} quản lý hồ sơ: đồng ý có tên hết hạn ngày ${on}`,
        why: 'Vì bạn giữ hồ sơ của đơn vị này: từ ngày đó họ không còn trong tìm kiếm, số liệu và danh sách nào, trừ khi được hỏi lại và đồng ý.',
      }
    : {
        title: `${people} ${people === 1 ? 'expert' : 'experts'} kept by ${name}: the consent to being listed ends on ${on}`,
        why: 'Because you keep the records of this unit: from that day on they are in no search, number or list, unless they are asked again and agree.',
      };
}
