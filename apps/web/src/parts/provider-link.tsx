import { useTranslation } from 'react-i18next';
import { $api } from '../api/client';

/** The way through the body's own accounts, where there is one; `again` has the user prove anew over there. */
export function ProviderLink({ returnTo, again }: { readonly returnTo?: string; readonly again?: true }) {
  const { t } = useTranslation();
  const { data } = $api.useQuery('get', '/api/sign-in-ways', {}, { staleTime: Number.POSITIVE_INFINITY });
  if (!data?.provider) return null;
  const search = new URLSearchParams({ ...(returnTo ? { ve: returnTo } : {}), ...(again ? { again: '1' } : {}) });
  return (
    <a className="button" href={`/api/session/oidc?${search}`}>
      {t('session.through', { name: data.provider })}
    </a>
  );
}
