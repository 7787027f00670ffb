import { useMutation } from '@tanstack/react-query';
import { Eye } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { FieldLimit } from '../../parts/field-limit';
import { time } from '../../parts/format';
import { ProblemNote } from '../../parts/problem-note';
import { fetchSession, useSession } from '../session';
import './viewing-banner.css';

/** Stands over every page while somebody looks as another user would: whose eyes, whose name is on record, and the way back. */
export function ViewingBanner() {
  const { t } = useTranslation();
  const { user, viewedBy } = useSession();
  const end = useMutation({
    mutationFn: async () => {
      await api.DELETE('/api/session/view-as');
      return (await fetchSession())?.permissions ?? [];
    },
    // Back to where one began; everything on the page was seen through other eyes.
    onSuccess: (own) => window.location.assign(own.includes('access.manage') ? '/quan-tri/nguoi-dung' : '/nhat-ky'),
  });
  if (!viewedBy) return null;
  return (
    <section className="viewing-banner" role="status" aria-label={t('shell.viewing.title')}>
      <Eye size={18} aria-hidden />
      <p>
        <strong>{t('shell.viewing.as', { name: user.displayName })}</strong>{' '}
        {t('shell.viewing.how', { viewer: viewedBy.name, time: time(viewedBy.until) })} <FieldLimit />
      </p>
      <button type="button" className="button" disabled={end.isPending} onClick={() => end.mutate()}>
        {t('shell.viewing.stop')}
      </button>
      <ProblemNote error={end.error} />
    </section>
  );
}
