import { HttpClient } from '../../harness/http-client.js';
import { pause } from '../../harness/launcher.js';

/** Letters that stand for a number: no two people of a day have one name. */
const WORDS = ['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hà', 'Khoa', 'Lan', 'Minh', 'Nga'];
const wordsOf = (at: number): string => [...String(at).padStart(5, '0')].map((digit) => WORDS[Number(digit)]).join(' ');

/** What is theirs in any spelling that could end up somewhere. */
export const CANARIES = /Hoàng Yến Kín|hoang yen kin|hoang-yen-kin|022085\d{6}|\+?84?91777\d{4}|chim\.\d+@example|Ngõ Kín/i;
export const nameOf = (at: number): string => `Hoàng Yến Kín ${wordsOf(at)}`;
const numberOf = (at: number): string => `022085${String(at).padStart(6, '0')}`;
const contactsOf = (at: number) => ({
  phones: [`+8491777${String(at % 10_000).padStart(4, '0')}`],
  emails: [`chim.${at}@example.vn`],
  address: `Số ${at} Ngõ Kín`,
});

/** What the driver knows to have happened: the answers it got, written by nobody but itself. */
export class Ledger {
  asked = 0;
  provoked = 0;
  cut = 0;
  readonly created = new Map<string, string>(); // name -> id
  facts = 0;
  changed = 0;
  readonly opened: string[] = []; // request ids of records shown
  readonly listed: { at: number }[] = [];
  readonly leaks: string[] = [];
  readonly unexpected: string[] = [];
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly body: { readonly id: string; readonly version: number; readonly code?: string };
}

/** Somebody at work all day: what comes next is thrown, and what was cut is sent again under the same key. */
export class Worker {
  private readonly client: HttpClient;
  private readonly own: { id: string; version: number }[] = [];
  private serial = 0;

  constructor(
    address: string,
    private readonly number: number,
    private readonly unitId: string,
    private readonly ledger: Ledger,
    private readonly roll: (sides: number) => number,
  ) {
    this.client = new HttpClient(address);
  }

  signIn(username: string, password: string): Promise<void> {
    return this.client.signIn(username, password);
  }

  async act(writes: boolean): Promise<void> {
    this.ledger.asked++;
    const dice = this.roll(100);
    if (writes && (this.own.length === 0 || dice < 16)) return this.create();
    if (dice < 32 && writes) return this.addFact();
    if (dice < 44 && writes) return this.correct();
    if (dice < 64 && this.own.length > 0) return this.open();
    if (dice < 84) return this.look();
    return this.err();
  }

  private async create(): Promise<void> {
    const at = this.number * 10_000 + this.serial++;
    const fullName = nameOf(at);
    const { status, body, text } = await this.insist('POST', '/api/profiles', {
      kind: 'staff',
      fullName,
      keepingUnitId: this.unitId,
      citizenNumber: numberOf(at),
      birthOn: '1985-03-12',
    });
    if (status !== 201) return this.expected(status, text);
    this.ledger.created.set(fullName, body.id);
    this.own.push({ id: body.id, version: body.version });
  }

  private async addFact(): Promise<void> {
    const person = this.one();
    const { status, body, text } = await this.insist('POST', `/api/profiles/${person.id}/facts/works`, {
      workKind: 'paper',
      workTitle: `Bài số ${this.serial++}`,
      year: 2020,
    });
    if (status !== 200) return this.expected(status, text);
    this.ledger.facts++;
    person.version = body.version;
  }

  /** No key goes with it, but the version it is made from: what was cut is looked at before it is sent again. */
  private async correct(): Promise<void> {
    const person = this.one();
    const contacts = contactsOf(this.number * 10_000 + this.serial++);
    const headers = { 'if-match': `"v${person.version}"` };
    const { status, body, text, again } = await this.insist('PATCH', `/api/profiles/${person.id}`, { contacts }, headers);
    if (status === 200) {
      this.ledger.changed++;
      person.version = body.version;
    } else if (status === 412) {
      const now = (await this.insist('GET', `/api/profiles/${person.id}`)).body.version;
      if (again && now === person.version + 1) this.ledger.changed++; // it had been done, and the answer was cut
      person.version = now;
      this.ledger.opened.push(person.id);
    } else this.expected(status, text);
  }

  private async open(): Promise<void> {
    const person = this.one();
    const { status, text } = await this.insist('GET', `/api/profiles/${person.id}${this.roll(4) ? '' : '/history'}`);
    if (status === 200) this.ledger.opened.push(person.id);
    else this.expected(status, text);
  }

  private async look(): Promise<void> {
    const text = `hoàng yến kín ${WORDS[this.roll(10)]}`;
    const body = { criteria: { text }, limit: 5 };
    const { status, text: told } = await this.insist('POST', '/api/talent/search', body);
    if (status === 200) this.ledger.listed.push({ at: Date.now() });
    else this.expected(status, told);
  }

  /** Requests that are refused, each with something in it that must be repeated nowhere. */
  private async err(): Promise<void> {
    const at = this.number * 10_000 + this.roll(9_000);
    const id = this.own.length > 0 ? this.one().id : '01890000-0000-7000-8000-000000000000';
    const wrong: readonly (readonly [string, string, unknown])[] = [
      ['POST', '/api/profiles', { kind: 'staff', fullName: nameOf(at), keepingUnitId: nameOf(at) }],
      ['POST', '/api/profiles', { kind: nameOf(at), fullName: nameOf(at), keepingUnitId: this.unitId }],
      ['POST', '/api/profiles', { kind: 'staff', fullName: nameOf(at), keepingUnitId: this.unitId, citizenNumber: `${numberOf(at)}9` }],
      ['POST', '/api/profiles', { kind: 'staff', fullName: nameOf(at), keepingUnitId: this.unitId, birthOn: numberOf(at) }],
      ['PATCH', `/api/profiles/${id}`, { contacts: { ...contactsOf(at), phones: [`${contactsOf(at).phones[0]} x`] } }],
      ['POST', `/api/profiles/${id}/facts/employments`, { category: nameOf(at), position: nameOf(at), startsOn: nameOf(at) }],
      ['POST', '/api/talent/search', { criteria: { degreeAtLeast: nameOf(at) } }],
      ['POST', '/api/talent/search', { criteria: { languages: [{ language: nameOf(at), level: nameOf(at) }] } }],
      ['POST', '/api/talent/search', { criteria: { text: nameOf(at), units: [numberOf(at)] } }],
      ['POST', '/api/session', { username: nameOf(at), password: numberOf(at) }],
      ['GET', '/api/profiles/01890000-0000-7000-8000-000000000000', undefined],
      ['POST', '/api/exports', { criteria: { text: nameOf(at) }, columns: [contactsOf(at).emails[0]], format: 'csv' }],
    ];
    const [method, path, body] = wrong[this.roll(wrong.length)]!;
    const { status, text } = await this.insist(method, path, body);
    if (status >= 500) this.ledger.unexpected.push(`${method} ${path} ${status}`);
    if (status >= 400) this.ledger.provoked++;
    if (CANARIES.test(text)) this.ledger.leaks.push(`${method} ${path} ${text.slice(0, 300)}`);
  }

  private one() {
    return this.own[this.roll(this.own.length)]!;
  }

  private expected(status: number, text: string): void {
    this.ledger.unexpected.push(`${status} ${text.slice(0, 300)}`);
  }

  /** Until there is an answer: a connection that broke, a server that is away and a request that still runs are no answers. */
  private async insist(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer & { again: boolean }> {
    const key: Record<string, string> =
      method === 'POST' ? { 'idempotency-key': `day-${this.number}-${this.ledger.asked}-${this.serial}-${Date.now()}` } : {};
    for (let again = false; ; again = true) {
      const answer = await this.client.send<Answer['body']>(method, path, body, { ...headers, ...key }).catch(() => null);
      if (answer && answer.status < 500 && answer.body?.code !== 'request.still_running') return { ...answer, again };
      if (answer && answer.status >= 500 && answer.status !== 503 && answer.status !== 502) return { ...answer, again };
      if (!answer && !again) this.ledger.cut++;
      await pause(100);
    }
  }
}
