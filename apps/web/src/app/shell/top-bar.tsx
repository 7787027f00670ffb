import { Link, useNavigate } from '@tanstack/react-router';
import { Menu as MenuIcon, Search, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { NoticeBell } from '../../features/notices/bell';
import { Initials } from '../../parts/initials';
import { Menu } from '../../parts/menu';
import { currentLanguage, switchLanguage } from '../../text/i18n';
import { queryClient } from '../query-client';
import { useMay, useSession } from '../session';
import { signOut } from '../sign-out';

interface Props {
  readonly railOpen: boolean;
  readonly onRail: () => void;
  readonly onFind: () => void;
  readonly onKeys: () => void;
}

export function TopBar({ railOpen, onRail, onFind, onKeys }: Props) {
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
      <button type="button" className="top-find" aria-label={t('shell.find.title')} aria-haspopup="dialog" onClick={onFind}>
        <Search size={17} aria-hidden />
        <span>{t('shell.find.short')}</span>
        <kbd aria-hidden>Ctrl K</kbd>
      </button>
      <div className="top-right">
        {session.demo && (
          <span className="pill pill-ochre top-demo" title={t('shell.demo')}>
            {t('shell.demoShort')}
          </span>
        )}
        <NoticeBell />
        <LanguageSwitch />
        <AccountMenu name={session.user.displayName} place={role?.unit?.name ?? session.body?.name ?? ''} onKeys={onKeys} />
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

function AccountMenu({ name, place, onKeys }: { readonly name: string; readonly place: string; readonly onKeys: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const lists = useMay('exchange.export');
  const items = [
    { key: 'keys', label: t('shell.keys.title'), onChoose: onKeys },
    { key: 'account', label: t('shell.account.own'), onChoose: () => void navigate({ to: '/tai-khoan' }) },
    ...(lists ? [{ key: 'lists', label: t('exports.page.title'), onChoose: () => void navigate({ to: '/danh-sach-xuat' }) }] : []),
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
