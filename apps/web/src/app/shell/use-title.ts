import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { PLACES } from './places';

/** What the pages outside the rail are called. */
const BESIDE: Readonly<
  Record<string, 'notices.title' | 'account.title' | 'exports.page.title' | 'consents.dueTitle' | 'holes.title' | 'shell.nav.targets'>
> = {
  '/thong-bao': 'notices.title',
  '/tai-khoan': 'account.title',
  '/danh-sach-xuat': 'exports.page.title',
  '/dong-y': 'consents.dueTitle',
  '/cho-trong': 'holes.title',
  '/chi-tieu-moi': 'shell.nav.targets',
};

/** Tabs and the history of the browser say which part of the product a page is of; whom it shows stays out of both. */
export function useTitle(path: string): void {
  const { t } = useTranslation();
  const first = `/${path.split('/')[1] ?? ''}`;
  const place = PLACES.find(({ to }) => to === first);
  const beside = BESIDE[first];
  const name = place ? t(`shell.nav.${place.text}`) : beside ? t(beside) : null;
  useEffect(() => {
    document.title = name ? `${name} · ${t('shell.product')}` : t('shell.product');
  }, [name, t]);
}
