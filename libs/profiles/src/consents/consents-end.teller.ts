import { Inject, Injectable } from '@nestjs/common';
import { type Asker, UserGrants } from '#libs/access';
import { addDays, type Clock, type Day, formatPartialDate, type Language } from '#libs/kernel';
import type { CaseTeller, CaseWords, StoredCase } from '#libs/notifications';
import { CLOCK, type Tx } from '#libs/platform';
import { withinSql } from '../people/people.js';
import { CONSENTS_END, ENDING, TOLD_BEFORE } from './consents-end.rule.js';
import type { ConsentPurpose } from './purposes.js';

interface Ending {
  readonly unit: string;
  readonly period: string;
  readonly purpose: ConsentPurpose;
  readonly day: Day;
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
      `select e.unit_id as unit, e.period, e.purpose, e.ends_on::text as day, u.name_vi as name, count(*)::int as people
       from (${ENDING} and k.unit_id = any($3::uuid[]) and ${withinSql(officer.bounds, parameters)}) e
       join organizations_unit_period u on u.unit_id = e.unit_id and u.valid @> $1::date group by 1, 2, 3, 4, 5`,
      parameters,
    );
    const now = new Map(rows.map((row) => [`${row.unit} ${row.period}`, row]));
    return new Map(
      cases.flatMap(({ id, subject, period }) => {
        const ending = now.get(`${subject} ${period}`);
        return ending ? [[id, { ...wordsOf(ending, reader.language), opens: '/dong-y' }] as const] : [];
      }),
    );
  }
}

/** What they agreed to, and what is so without it. */
const AGREED: Readonly<Record<ConsentPurpose, Readonly<Record<Language, readonly [to: string, without: string]>>>> = {
  listed: {
    vi: ['có tên', 'họ không còn trong tìm kiếm, số liệu và danh sách nào'],
    en: ['being listed', 'they are in no search, number or list'],
  },
  contacted: {
    vi: ['được liên hệ', 'không được liên hệ với họ'],
    en: ['being contacted', 'they may not be contacted'],
  },
  shared: {
    vi: ['chia sẻ với cơ quan khác', 'họ không còn trong tệp gửi cơ quan khác'],
    en: ['being shared with other bodies', 'they are in no file for another body'],
  },
  published: {
    vi: ['công bố', 'họ không còn trong tệp để công bố'],
    en: ['being published', 'they are in no file that is made public'],
  },
};

function wordsOf({ name, purpose, day, people }: Ending, language: Language): CaseWords {
  const on = formatPartialDate(day);
  const [to, without] = AGREED[purpose][language];
  const staffToo = purpose === 'published';
  return language === 'vi'
    ? {
        title: `${people} ${staffToo ? 'người' : 'chuyên gia'} do ${name} quản lý hồ sơ: đồng ý ${to} hết hạn ngày ${on}`,
        why: `Vì bạn giữ hồ sơ của đơn vị này: từ ngày đó ${without}, trừ khi được hỏi lại và đồng ý.`,
      }
    : {
        title: `${people} ${nounOf(people, staffToo)} kept by ${name}: the consent to ${to} ends on ${on}`,
        why: `Because you keep the records of this unit: from that day on ${without}, unless they are asked again and agree.`,
      };
}

const nounOf = (people: number, staffToo: boolean): string =>
  staffToo ? (people === 1 ? 'person' : 'people') : people === 1 ? 'expert' : 'experts';
