import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { REQUIRES, type Requirement } from '#libs/platform';
import { permissions } from '../../apps/api/src/wiring.js';
import type { TestApplication } from '../harness/application.js';
import type { MatrixAsker } from './askers.js';
import { type Expectation, Expectations } from './expectation.js';
import type { Listing, Operation, Shot } from './operation.js';
import { MISSING, type Target, type World } from './world.js';

export interface Figures {
  cells: number;
  readonly failures: string[];
  /** How many cells had to show what. */
  readonly shown: { past: number; role: number; missing: number };
}

interface Heard {
  readonly status: number;
  readonly code: string | undefined;
  readonly text: string;
}

/** Every asker asks every operation for targets at every place; each answer must be the one that is declared. */
export class Matrix {
  readonly figures: Figures = { cells: 0, failures: [], shown: { past: 0, role: 0, missing: 0 } };
  private readonly needs: ReadonlyMap<string, Requirement>;
  private readonly expectations: Expectations;

  constructor(
    product: TestApplication,
    private readonly address: string,
    private readonly world: World,
    /** Also every place of those whom their role refuses everywhere, or lets in everywhere. */
    private readonly long: boolean,
  ) {
    this.needs = requirements(product);
    this.expectations = new Expectations(permissions, world);
  }

  async ask(asker: MatrixAsker, operation: Operation): Promise<void> {
    const need = this.needs.get(operation.of)!;
    const places = this.placesOf(need, asker, operation);
    const missing = places.get(MISSING);
    const unknown = missing && plain(await this.hear(asker, operation, missing), missing);
    for (const [place, target] of places) {
      const expected = this.expectations.of(need, asker, operation, target);
      const heard = await this.hear(asker, operation, target);
      this.count(
        [operation.of, operation.as, place, asker.name],
        expected,
        wrongWith(operation, expected, heard, plain(heard, target), unknown),
      );
    }
  }

  /** One request, and a cell for every place: what lies within reach is in the list, and nothing else is. */
  async list(asker: MatrixAsker, listing: Listing): Promise<void> {
    const need = this.needs.get(listing.of)!;
    const refused = this.expectations.ofRole(need, asker);
    const heard = await this.shoot(asker, listing.send());
    if (refused) {
      const wrong = refused !== 'past' && heard.code === refused.code ? null : `answered ${heard.status} ${heard.code}`;
      return this.count([listing.of, 'as a list', asker.name], refused, wrong);
    }
    const ids = heard.status === 200 ? listing.idsOf(JSON.parse(heard.text) as never) : null;
    for (const [place, target] of this.world.targets[listing.over]) {
      const within = this.expectations.reaches(need, asker, target) && !(listing.inForce && target.over);
      const wrong =
        ids === null
          ? `answered ${heard.status} ${heard.code}`
          : ids.includes(target.id) === within
            ? null
            : within
              ? 'is not listed'
              : 'is listed';
      this.count([listing.of, 'in the list', place, asker.name], within ? 'past' : { code: '', as: 'missing' }, wrong);
    }
  }

  private placesOf(need: Requirement, asker: MatrixAsker, { over }: Operation): ReadonlyMap<string, Target> {
    if (!over) return new Map([['', this.world.targets.person.get(MISSING)!]]);
    const all = [...this.world.targets[over]];
    if (this.long) return new Map(all);
    if (this.expectations.ofRole(need, asker) !== null) return new Map(all.slice(0, 1));
    const isEverywhere = asker.roles.every(({ path }) => path === null);
    return new Map(isEverywhere ? all.filter(([place, { over: isOver }]) => FEW.includes(place) || isOver) : all);
  }

  private hear(asker: MatrixAsker, operation: Operation, target: Target): Promise<Heard> {
    return this.shoot(asker, operation.send(target, this.world), operation.codeOf);
  }

  private async shoot({ client }: MatrixAsker, shot: Shot, codeOf?: Operation['codeOf']): Promise<Heard> {
    const { method, url, body, headers = {} } = shot;
    if (/\/(stream|events)$/.test(url)) return this.overhear(client.cookieHeader, url);
    const { status, text, body: answer } = await client.send<{ code?: string }>(method, url, body, headers);
    return { status, code: codeOf?.(answer as never) ?? answer?.code, text };
  }

  /** A stream goes on, so it is asked for through a real connection and left as soon as it has begun; leaving takes the server a moment. */
  private async overhear(cookie: string, url: string): Promise<Heard> {
    for (;;) {
      const leaving = new AbortController();
      const answer = await fetch(`${this.address}${url}`, { headers: cookie ? { cookie } : {}, signal: leaving.signal });
      const { status } = answer;
      const text = status === 200 ? '' : await answer.text();
      leaving.abort();
      if (status === 429) await new Promise((resolve) => setTimeout(resolve, 20));
      else return { status, code: text ? (JSON.parse(text) as { code: string }).code : undefined, text };
    }
  }

  private count(names: readonly (string | undefined)[], expected: Expectation, wrong: string | null): void {
    this.figures.cells++;
    this.figures.shown[expected === 'past' ? 'past' : expected.as]++;
    if (wrong) this.figures.failures.push(`${names.filter(Boolean).join(' · ')}: ${wrong}`);
  }
}

/** Where somebody asks for whom every place is alike. */
const FEW = ['own', 'other', 'of somebody else', MISSING];

/** What is wrong with an answer, or null. */
function wrongWith(operation: Operation, expected: Expectation, heard: Heard, text: string, unknown: string | undefined): string | null {
  const { status, code } = heard;
  const got = `answered ${status} ${code ?? ''}`;
  if (status >= 500 && !operation.past.includes(status)) return got;
  if (expected === 'past') return operation.past.includes(status) || operation.past.includes(code ?? '') ? null : `${got}, not past`;
  if (code !== expected.code) return `${got}, not ${expected.code}`;
  if (expected.as === 'missing' && unknown !== undefined && text !== unknown) return `${got}, but not as one that does not exist`;
  return null;
}

/** An answer without the ids that were asked for. */
const plain = ({ text }: Heard, { id, inner }: Target): string => text.replaceAll(id, 'ID').replaceAll(inner, 'INNER');

/** What each operation needs, as its route declares. */
function requirements(product: TestApplication): Map<string, Requirement> {
  const [discovery, scanner, reflector] = [product.get(DiscoveryService), product.get(MetadataScanner), product.get(Reflector)];
  const found = new Map<string, Requirement>();
  for (const { instance, metatype } of discovery.getControllers()) {
    if (!instance || !metatype) continue;
    const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
    for (const name of scanner.getAllMethodNames(prototype)) {
      if (!Reflect.hasMetadata('path', prototype[name]!)) continue;
      const need = reflector.getAllAndOverride<Requirement | undefined>(REQUIRES, [prototype[name]!, metatype as new () => object]);
      if (need) found.set(`${metatype.name.replace('Controller', '')}_${name}`, need);
    }
  }
  return found;
}
