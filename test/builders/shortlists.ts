import type { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';
import { Given } from './given.js';

export interface ListedPerson {
  readonly person: { readonly id: string; readonly fullName: string };
  readonly version: number;
  readonly stage: string;
  readonly note: string;
  readonly leftOutBecause: string | null;
}
export interface List {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly mine: boolean;
  readonly writable: boolean;
  readonly expired: boolean;
  readonly expiresOn: string;
  readonly people: number;
  readonly outOfSight: number;
  readonly entries: ListedPerson[];
  readonly readers: { userId: string; name: string; mayEdit: boolean }[];
  readonly code?: string;
  readonly detail?: string;
}
export interface TakenOff {
  readonly removal: string;
  readonly people: number;
  readonly code?: string;
}
export interface Added {
  readonly added: string[];
  readonly already: number;
  readonly leftOutBefore: number;
  readonly noRoom: number;
  readonly notFound: number;
  readonly code?: string;
}

/** A ward with three people and a school with one; somebody who sees all of them, and somebody who sees the ward. */
export async function wardAndSchool(product: TestApplication) {
  const given = await Given.registry(product);
  const [ward, school] = [await given.unit('Phường Một'), await given.unit('Trường Hai')];
  return {
    owner: await product.userWith('recruiter'),
    ofWard: await product.userWith('leader', ward),
    an: await given.person({ unit: ward, fullName: 'Lê Văn An', degree: 'ThS', fields: ['NL'] }),
    binh: await given.person({ unit: ward, fullName: 'Lê Văn Bình', degree: 'DH', fields: ['NL'] }),
    chi: await given.person({ unit: ward, fullName: 'Lê Văn Chi', degree: 'TS', fields: ['NL'] }),
    away: await given.person({ unit: school, fullName: 'Phạm Thị Xa', degree: 'TS' }),
  };
}

let made = 0;

/** Lists as a test begins and works on them, through the public door. */
export const begun = async (who: Client, people: readonly { id: string }[] = []): Promise<List> => {
  const { body, status } = await who.post<List>('/api/shortlists', { name: `Danh sách ${++made}`, expiresOn: '2027-02-28' });
  if (status !== 201) throw new Error(`beginning a list answered ${status} ${body.code}`);
  if (people.length > 0) await add(who, body, people);
  return body;
};
export const add = (who: Client, { id }: { id: string }, people: readonly { id: string }[]) =>
  who.post<Added>(`/api/shortlists/${id}/entries`, { people: people.map((one) => one.id) });
export const opened = async (who: Client, { id }: { id: string }): Promise<List> => (await who.get<List>(`/api/shortlists/${id}`)).body;
export const at = (version: number) => ({ 'if-match': `"v${version}"` });
export const entryOf = async (who: Client, list: { id: string }, person: { id: string }): Promise<ListedPerson> =>
  (await opened(who, list)).entries.find((entry) => entry.person.id === person.id)!;
export const change = async (who: Client, list: { id: string }, person: { id: string }, body: object) =>
  who.patch<List>(`/api/shortlists/${list.id}/entries/${person.id}`, body, at((await entryOf(who, list, person)).version));
export const share = (who: Client, { id }: { id: string }, reader: Client, body: object = {}) =>
  who.post<List>(`/api/shortlists/${id}/readers`, { username: reader.username, mayEdit: false, ...body });
export const names = ({ entries }: List): string[] => entries.map(({ person }) => person.fullName);
export const takeOff = (who: Client, { id }: { id: string }, body: object) => who.post<TakenOff>(`/api/shortlists/${id}/removals`, body);
export const undo = (who: Client, { id }: { id: string }, { removal }: TakenOff) =>
  who.post<List>(`/api/shortlists/${id}/removals/${removal}/undo`, {});
