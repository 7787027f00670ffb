import { ROLES, ROLES_BY_FIELD, type Role } from '#libs/access';
import { Database } from '#libs/platform';
import type { TestApplication } from '../harness/application.js';
import type { Client } from '../harness/client.js';
import type { World } from './world.js';

/** A role where it holds; a null path is the whole tree. */
export interface HeldRole {
  readonly role: Role;
  readonly path: string | null;
  readonly fields?: readonly string[];
}

export interface MatrixAsker {
  readonly name: string;
  readonly client: Client;
  readonly roles: readonly HeldRole[];
  /** Whether a request of this asker gets past the door at all, and if not, what it is told. */
  readonly stopped: 'access.sign_in_needed' | 'access.password_change_needed' | null;
}

/** Everybody who could ask: each role here and everywhere, two roles at two places, and those who may not come in (any more). */
export async function makeAskers(product: TestApplication, { given, units }: World): Promise<MatrixAsker[]> {
  const askers: MatrixAsker[] = [];
  const add = (name: string, client: Client, roles: readonly HeldRole[], stopped: MatrixAsker['stopped'] = null) =>
    askers.push({ name, client, roles, stopped });

  for (const role of ROLES) add(`${role} of the unit`, await product.userWith(role, units.own), [{ role, path: units.own.path }]);
  for (const role of ROLES) add(`${role} of the whole body`, await product.userWith(role), [{ role, path: null }]);

  add('leader of the topmost unit', await product.userWith('leader', given.root), [{ role: 'leader', path: given.root.path }]);

  const mixed = await product.userWith('leader', units.own);
  await product.grant(mixed.username, 'personnel_officer', units.other);
  add('leader here and officer elsewhere', mixed, [
    { role: 'leader', path: units.own.path },
    { role: 'personnel_officer', path: units.other.path },
  ]);

  for (const role of ROLES_BY_FIELD)
    for (const [where, unit, fields] of [
      ['of the unit', units.own, ['CNTT']],
      ['of the whole body', given.root, ['KH', 'YT']],
    ] as const)
      add(`${role} ${where} for ${fields}`, await product.userWith(role, unit, fields), [{ role, path: unit.path, fields }]);
  const wider = await product.userWith('recruiter', given.root, ['KH']);
  await product.grant(wider.username, 'leader', units.child);
  add('recruiter for a field and leader of the child', wider, [
    { role: 'recruiter', path: given.root.path, fields: ['KH'] },
    { role: 'leader', path: units.child.path },
  ]);

  const all = [{ role: 'administrator' as const, path: null }];
  add('nobody signed in', product.anonymous(), [], 'access.sign_in_needed');
  const spoilt = async (name: string, stopped: MatrixAsker['stopped'], sql: string) => {
    const client = await product.userWith('administrator');
    await product.get(Database).write((tx) => tx.execute(sql, [client.username]));
    add(name, client, all, stopped);
  };
  const session = `update access_session s set`;
  const ofUser = `from access_user u where u.id = s.user_id and u.username = $1`;
  await spoilt('disabled administrator', 'access.sign_in_needed', `update access_user set disabled_at = now() where username = $1`);
  await spoilt('idle session', 'access.sign_in_needed', `${session} last_seen_at = s.last_seen_at - interval '31 minutes' ${ofUser}`);
  await spoilt('session of yesterday', 'access.sign_in_needed', `${session} created_at = s.created_at - interval '13 hours' ${ofUser}`);
  await spoilt('session before a new password', 'access.sign_in_needed', `${session} epoch = s.epoch - 1 ${ofUser}`);
  await spoilt(
    'one-time password',
    'access.password_change_needed',
    `update access_user set must_change_password = true where username = $1`,
  );
  return askers;
}
