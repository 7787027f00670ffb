import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import { ConflictTable } from '../../parts/conflict-table';
import { useGrantText } from './grant-text';
import { useUnits } from './units';
import type { User } from './users-page';

export type UserChange = components['schemas']['ChangeUserBody'];

interface Props {
  readonly before: User;
  readonly theirs: User;
  readonly mine: UserChange;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

type Shown = Pick<User, 'displayName' | 'email' | 'disabled'> & { readonly grants: string };

/** Two administrators changed one account: what it was, what the other made of it, and what was typed here. */
export function UserConflict({ before, theirs, mine, onMine, onTheirs }: Props) {
  const { t } = useTranslation();
  const textOf = useGrantText();
  const units = useUnits().data?.items ?? [];
  const named = new Map(
    [...units, ...[before, theirs].flatMap(({ grants }) => grants.flatMap(({ unit }) => unit ?? []))].map((unit) => [unit.id, unit.name]),
  );
  const said = (grants: readonly Parameters<typeof textOf>[0][]): string =>
    grants
      .map(textOf)
      .map(({ role, within }) => `${role}, ${within}`)
      .sort()
      .join('; ');
  const shownOf = (user: User): Shown => ({
    ...user,
    grants: said(user.grants.map((grant) => ({ ...grant, unit: grant.unit?.name ?? null }))),
  });
  const [was, now] = [shownOf(before), shownOf(theirs)];
  const { grants, ...rest } = mine;
  const own: Shown = {
    ...now,
    ...rest,
    ...(grants
      ? { grants: said(grants.map((grant) => ({ ...grant, unit: grant.unitId ? (named.get(grant.unitId) ?? grant.unitId) : null }))) }
      : {}),
  };
  const line = (label: string, of: (shown: Shown) => string) => ({ label, was: of(was), theirs: of(now), mine: of(own) });
  const state = ({ disabled }: Shown) => t(`administration.users.${disabled ? 'disabled' : 'active'}`);
  return (
    <ConflictTable
      message={t('administration.users.conflict')}
      lines={[
        line(t('administration.users.name'), ({ displayName }) => displayName),
        line(t('administration.users.email'), ({ email }) => email ?? ''),
        line(t('administration.users.roles'), (shown) => shown.grants),
        line(t('administration.users.state'), state),
      ]}
      onMine={onMine}
      onTheirs={onTheirs}
    />
  );
}
