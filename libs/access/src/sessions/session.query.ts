import { Inject, Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';
import { type AskerIdentity, maySee, mustEnrol } from '../asker/asker.js';
import { Permissions } from '../permissions/permissions.js';
import type { Role } from '../permissions/roles.js';
import { SetupState } from '../setup/setup-state.js';
import { UnitDirectory } from '../units/unit-directory.js';
import type { SessionView } from './session.view.js';

/** Whether this installation shows invented data. */
export const DEMO = Symbol('demo');

/** Who is signed in, for the pages: rights, places, where to begin. */
@Injectable()
export class SessionQuery {
  constructor(
    private readonly database: Database,
    private readonly permissions: Permissions,
    private readonly units: UnitDirectory,
    private readonly setup: SetupState,
    @Inject(DEMO) private readonly demo: boolean,
  ) {}

  async view(identity: AskerIdentity): Promise<Omit<SessionView, 'plainHttp'>> {
    return this.database.readWhole(async (tx) => {
      const units = await this.units.named(
        tx,
        identity.grants.flatMap(({ unitId }) => (unitId ? [unitId] : [])),
      );
      const body = await this.units.root(tx);
      return {
        user: {
          id: identity.userId,
          username: identity.username,
          displayName: identity.displayName,
          language: identity.language,
          mustChangePassword: identity.mustChangePassword,
          secondFactor: identity.secondFactor,
          byProvider: identity.byProvider,
          mustEnrol: mustEnrol(identity),
        },
        roles: identity.grants.map(({ role, unitId, fields }) => {
          const unit = unitId ? units.get(unitId) : undefined;
          return { role, unit: unit ? { id: unit.id, name: unit.name } : null, fields: [...(fields ?? [])] };
        }),
        permissions: this.permissionsOf(identity),
        home: homeOf(identity.grants),
        setupNeeded: !(await this.setup.read(tx)).done,
        body: body ? { name: body.name } : null,
        demo: this.demo,
        viewedBy: behindOf(identity),
      };
    });
  }

  /** Of somebody who is looked as, what the one who looks has too. */
  private permissionsOf({ grants, behind }: AskerIdentity): string[] {
    const own = this.permissions.of(grants);
    return behind ? own.filter((permission) => maySee(this.permissions, behind, permission)) : own;
  }
}

const behindOf = ({ behind }: AskerIdentity): SessionView['viewedBy'] =>
  behind ? { name: behind.displayName, until: behind.until.toISOString() } : null;

/** Personnel officers begin at their work, leaders at the targets, recruiters at the pool. */
function homeOf(grants: AskerIdentity['grants']): string {
  const roles: readonly Role[] = grants.map(({ role, fields }) => (fields ? 'recruiter' : role)); // of some fields there are people only
  if (roles.includes('personnel_officer')) return '/viec';
  if (roles.includes('leader') || roles.includes('observer') || roles.includes('auditor')) return '/chi-tieu';
  if (roles.includes('recruiter')) return '/nguon-nhan-tai';
  if (roles.includes('administrator')) return '/quan-tri';
  return roles.includes('person') ? '/tai-khoan' : '/chi-tieu';
}
