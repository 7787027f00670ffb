import { randomInt } from 'node:crypto';
import { systemActor } from '#libs/kernel';
import { UnitCreation, Units } from '#libs/organizations';
import { Changes, Database } from '#libs/platform';
import type { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';

export interface GivenUnit {
  readonly id: string;
  readonly path: string;
  readonly name: string;
}

export interface GivenFact {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly [property: string]: unknown;
}

export interface GivenPerson {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly facts: Record<
    | 'identities'
    | 'keepings'
    | 'employments'
    | 'qualifications'
    | 'expertise'
    | 'memberships'
    | 'appraisals'
    | 'titles'
    | 'nominations'
    | 'groups'
    | 'availability'
    | 'residences'
    | 'citizenships'
    | 'works'
    | 'studies'
    | 'retirements'
    | 'policies'
    | 'consents',
    GivenFact[]
  >;
  readonly [property: string]: unknown;
}

/** Things a test is not about, with full defaults; made through the product's own services and its public door. */
export class Given {
  private count = 0;
  private constructor(
    private readonly product: TestApplication,
    readonly officer: Client,
    readonly root: GivenUnit,
  ) {}

  static async registry(product: TestApplication): Promise<Given> {
    const root = await makeUnit(product, 'Tỉnh Mẫu', null);
    return new Given(product, await product.userWith('personnel_officer'), root);
  }

  unit(name: string = `Đơn vị ${++this.count}`, parent: GivenUnit = this.root): Promise<GivenUnit> {
    return makeUnit(this.product, name, parent.id);
  }

  /** Staff of a unit with a degree, unless said otherwise. */
  async person(options: PersonOptions = {}): Promise<GivenPerson> {
    const unit = options.unit ?? this.root;
    const { body, status, text } = await this.officer.post<GivenPerson>('/api/profiles', {
      kind: options.kind ?? 'staff',
      fullName:
        options.fullName ??
        `${pick(['Nguyễn', 'Trần', 'Lê', 'Phạm'])} ${pick(['Văn', 'Thị', 'Minh'])} ${pick(['An', 'Bình', 'Chi', 'Đức', 'Hoà'])}`,
      gender: options.gender === undefined ? 'NAM' : options.gender,
      birthOn: options.birthOn === undefined ? '1985-03-12' : options.birthOn,
      keepingUnitId: unit.id,
      seenOn: options.seenOn ?? '2026-06-30',
      ...(options.kind === 'expert' && options.category === undefined
        ? {}
        : {
            employment: {
              unitId: (options.worksIn ?? unit).id,
              category: options.category === undefined ? 'CC' : options.category,
              position: options.position ?? 'Chuyên viên',
              startsOn: options.startsOn === undefined ? '2015-01-01' : options.startsOn,
            },
          }),
      ...(options.citizenNumber ? { citizenNumber: options.citizenNumber } : {}),
    });
    if (status !== 201) throw new Error(`creating a person answered ${status} ${text}`);
    let person = body;
    if (options.degree)
      person = await this.fact(person, 'qualifications', {
        track: 'professional',
        level: options.degree,
        major: options.major ?? null,
        startsOn: options.degreeOn === undefined ? '2012-06-30' : options.degreeOn,
        seenOn: options.seenOn ?? '2026-06-30',
      });
    if (options.kind === 'expert' && options.listed !== false)
      person = await this.fact(person, 'consents', { purpose: 'listed', answer: 'given', means: 'signed', startsOn: '2015-01-01' });
    for (const field of options.fields ?? []) person = await this.fact(person, 'expertise', { field, startsOn: '2016-01-01' });
    return person;
  }

  async fact(person: { id: string }, kind: string, body: object): Promise<GivenPerson> {
    const answer = await this.officer.post<GivenPerson>(`/api/profiles/${person.id}/facts/${kind}`, body);
    if (answer.status !== 200) throw new Error(`adding a fact answered ${answer.status} ${answer.text}`);
    return answer.body;
  }
}

export interface PersonOptions {
  readonly kind?: 'staff' | 'expert';
  readonly listed?: false; // an expert who did not agree to it
  readonly fullName?: string;
  readonly gender?: 'NAM' | 'NU' | null;
  readonly birthOn?: string | null;
  readonly unit?: GivenUnit;
  readonly worksIn?: GivenUnit;
  readonly category?: string | null;
  readonly position?: string;
  readonly startsOn?: string | null;
  readonly seenOn?: string;
  readonly degree?: string | null;
  readonly degreeOn?: string | null;
  readonly major?: string;
  readonly fields?: readonly string[];
  readonly citizenNumber?: string;
}

const pick = <Item>(items: readonly Item[]): Item => items[randomInt(items.length)]!;

async function makeUnit(product: TestApplication, name: string, parentId: string | null): Promise<GivenUnit> {
  const id = await product
    .get(Changes)
    .write(systemActor, null, (tx, change) =>
      product
        .get(UnitCreation)
        .create(tx, change, { name, kind: parentId ? 'office' : 'province', parentId }, parentId ? null : '2000-01-01'),
    );
  const unit = await product.get(Database).readWhole((tx) => product.get(Units).unit(tx, id, '2026-06-30'));
  return { id, name, path: unit!.path };
}
