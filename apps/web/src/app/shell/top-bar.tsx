import { Link, useNavigate } from '@tanstack/react-router';
import { Menu as MenuIcon, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Initials } from '../../parts/initials';
import { Menu } from '../../parts/menu';
import { currentLanguage, switchLanguage } from '../../text/i18n';
import { queryClient } from '../query-client';
import { useSession } from '../session';

interface Props {
  readonly railOpen: boolean;
  readonly onRail: () => void;
}

export function TopBar({ railOpen, onRail }: Props) {
  const { t } = useTranslation();
  const session = useSession();
  const role = session.roles[0];
  return (
    <header className="top-bar">
      <button
        type="button"
        className="top-menu"
        aria-expanded={railOpen}
        aria-label={t(railOpen ? 'shell.menu.close' : 'shell.menu.open')}
        onClick={onRail}
      >
        {railOpen ? <X size={20} aria-hidden /> : <MenuIcon size={20} aria-hidden />}
      </button>
      <Link to="/" className="top-brand">
        <img src="/icon.svg" alt="" width={28} height={28} />
        <span>
          <strong>{t('shell.product')}</strong>
          {session.body && <small>{session.body.name}</small>}
        </span>
      </Link>
      <div className="top-right">
        <LanguageSwitch />
        <AccountMenu name={session.user.displayName} place={role?.unit?.name ?? session.body?.name ?? ''} />
      </div>
    </header>
  );
}

function LanguageSwitch() {
  const { t } = useTranslation();
  const change = async () => {
    const language = currentLanguage() === 'vi' ? 'en' : 'vi';
    await switchLanguage(language);
    await api.PUT('/api/session/language', { body: { language } });
    await queryClient.invalidateQueries();
  };
  return (
    <button type="button" className="top-language" aria-label={t('shell.language.switchTo')} onClick={change}>
      {t('shell.language.short')}
    </button>
  );
}

function AccountMenu({ name, place }: { readonly name: string; readonly place: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const signOut = async () => {
    await api.DELETE('/api/session');
    queryClient.clear();
    window.location.assign('/dang-nhap');
  };
  const items = [
    { key: 'password', label: t('shell.account.password'), onChoose: () => void navigate({ to: '/doi-mat-khau' }) },
    { key: 'out', label: t('shell.account.signOut'), onChoose: () => void signOut() },
  ];
  return (
    <Menu label={`${t('shell.account.menu')}: ${name}`} className="top-account" items={items}>
      <Initials name={name} />
      <span>
        <strong>{name}</strong>
        <small>{place}</small>
      </span>
    </Menu>
  );
}
