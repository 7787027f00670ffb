import { useTranslation } from 'react-i18next';
import { PasswordSlips } from '../../parts/password-slips';
import type { MadeAccount } from './setup-page';

/** The passwords of the first accounts, this once; then on to work. */
export function SetupDone({ made }: { readonly made: readonly MadeAccount[] | null }) {
  const { t } = useTranslation();
  const slips = (made ?? []).map(({ role, username, oneTimePassword }) => ({
    heading: t(`administration.roles.${role}`),
    username,
    password: oneTimePassword,
  }));
  return (
    <section className="card card-body stack">
      <h2>{t('setup.ready')}</h2>
      {made && <PasswordSlips slips={slips} note={t('setup.slipsNote')} />}
      <p className="muted">{t('setup.readyHow')}</p>
      <div className="row-gap">
        {/* a fresh load: the session now knows the body */}
        <a className="button button-primary" href="/quan-tri/don-vi">
          {t('setup.toUnits')}
        </a>
        <a className="button" href="/">
          {t('setup.toHome')}
        </a>
      </div>
    </section>
  );
}
