import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import { DayField } from '../../parts/day-field';
import { today } from '../../parts/format';
import { FieldChoice } from './field-choice';
import { UnitSelect } from './unit-select';

type GrantBody = components['schemas']['GrantBody'];
export type Role = GrantBody['role'];

export interface Grant {
  readonly key: number;
  readonly role: Role;
  readonly unitId: string; // empty: the whole tree
  readonly given?: { readonly id: string; readonly name: string } | null; // where it is held so far
  readonly endsOn: string | null; // the first day on which it no longer holds
  readonly fields: readonly string[]; // only their people; none: everybody
}

/** Who looks for people may be given those of some fields only. */
const BY_FIELD: ReadonlySet<Role> = new Set(['leader', 'recruiter']);

export const ROLES: readonly Role[] = ['administrator', 'personnel_officer', 'leader', 'recruiter', 'auditor', 'observer', 'person'];

/** Those that are over are no longer given. */
export const grantsOf = (grants: readonly Grant[]): GrantBody[] =>
  grants
    .filter(({ endsOn }) => endsOn === null || endsOn > today())
    .map(({ role, unitId, endsOn, fields }) => ({ role, unitId: unitId || null, endsOn, fields: BY_FIELD.has(role) ? [...fields] : [] }));

interface Props {
  readonly grants: readonly Grant[];
  readonly onGrants: (grants: readonly Grant[]) => void;
}

/** Roles, each within a unit and all below it, or everywhere. */
export function GrantFields({ grants, onGrants }: Props) {
  const { t } = useTranslation();
  const set = (key: number, change: Partial<Grant>) =>
    onGrants(grants.map((grant) => (grant.key === key ? { ...grant, ...change } : grant)));
  const next = Math.max(-1, ...grants.map(({ key }) => key)) + 1;
  return (
    <fieldset className="grants">
      <legend>{t('administration.users.roles')}</legend>
      {grants.map(({ key, role, unitId, given, endsOn, fields }) => (
        <div key={key} className="grant">
          <label>
            {t('administration.fields.role')}
            <select value={role} onChange={({ target }) => set(key, { role: target.value as Role })}>
              {ROLES.map((one) => (
                <option key={one} value={one}>
                  {t(`administration.roles.${one}`)}
                </option>
              ))}
            </select>
          </label>
          <UnitSelect
            label={t('administration.fields.scope')}
            empty={t('administration.wholeTree')}
            value={unitId}
            also={given ?? null}
            onValue={(unit) => set(key, { unitId: unit })}
          />
          <DayField
            name={`endsOn-${key}`}
            label={t('administration.users.endsOn')}
            initial={endsOn}
            onDay={(day) => set(key, { endsOn: day })}
          />
          <button
            type="button"
            className="icon-button"
            aria-label={t('administration.users.removeRole', { role: t(`administration.roles.${role}`) })}
            onClick={() => onGrants(grants.filter((grant) => grant.key !== key))}
          >
            <X size={16} aria-hidden />
          </button>
          {BY_FIELD.has(role) && <FieldChoice fields={fields} onFields={(chosen) => set(key, { fields: chosen })} />}
        </div>
      ))}
      <button
        type="button"
        className="link-button"
        onClick={() => onGrants([...grants, { key: next, role: 'leader', unitId: '', endsOn: null, fields: [] }])}
      >
        {t('administration.users.addRole')}
      </button>
    </fieldset>
  );
}
