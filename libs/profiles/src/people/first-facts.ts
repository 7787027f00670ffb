import { Inject, Injectable } from '@nestjs/common';
import { Catalogs } from '#libs/catalogs';
import { type Clock, type Day, DomainError } from '#libs/kernel';
import { CLOCK } from '#libs/platform';
import { checkFact } from '../facts/check-fact.js';
import type { FactBody } from '../facts/fact.body.js';
import type { CreatePersonBody } from './person.body.js';

/** The facts a new person begins with, checked like any other. */
@Injectable()
export class FirstFacts {
  constructor(
    private readonly catalogs: Catalogs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  of({ fullName, gender, birthOn, employment, consent, seenOn }: CreatePersonBody) {
    const today = this.clock.today();
    const given: FactBody = { fullName, gender: gender ?? null, birthOn: birthOn ?? null };
    if (seenOn && seenOn > today) throw new DomainError('request.invalid', {}, [{ pointer: '/seenOn', code: 'fact.not_a_date' }]);
    return {
      identity: checkFact('identities', given, null, this.catalogs, today),
      employment: employment ? checkFact('employments', { ...employment } as FactBody, null, this.catalogs, today) : null,
      consent: consent ? checkFact('consents', { ...consent, purpose: 'listed' } as FactBody, null, this.catalogs, today) : null,
      seenOn: seenOn ?? (today as Day),
    };
  }
}
