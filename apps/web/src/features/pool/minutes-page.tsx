import { Link, useParams } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { day, today } from '../../parts/format';
import { Page } from '../../parts/page';
import { Failed, NoRight, Skeleton } from '../../parts/states';
import { Minutes } from './shortlists/minutes';
import { useShortlist } from './shortlists/use-shortlists';
import './shortlists/minutes.css';

export function MinutesPage() {
  const { id = '' } = useParams({ strict: false });
  return useMay('talent.search') ? <Opened id={id} /> : <NoRight permission="talent.search" />;
}

/** The minutes of a list as they are printed and signed. */
function Opened({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useShortlist(id);
  if (isPending) return <Skeleton rows={8} />;
  if (!data) return <Failed page error={error} onRetry={() => void refetch()} />;
  return (
    <Page
      title={t('shortlists.minutes')}
      sub={
        <Link to="/nguon-nhan-tai/danh-sach-ngan/$id" params={{ id }} className="minutes-back">
          {t('shortlists.backToList', { name: data.name })}
        </Link>
      }
      actions={
        <button type="button" className="button button-primary" onClick={() => window.print()}>
          <Printer size={15} aria-hidden />
          {t('shortlists.print')}
        </button>
      }
    >
      <Minutes list={data} on={day(today())} />
    </Page>
  );
}
