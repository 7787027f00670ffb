import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { count, time } from '../../parts/format';

const LATE_MS = 10 * 60_000;

/** How far the trail is sealed, and whether something has been waiting for it too long. */
export function SealingNote() {
  const { t } = useTranslation();
  const { data } = $api.useQuery('get', '/api/audit/sealing', {}, { refetchInterval: 20_000 });
  if (!data) return null;
  const late = data.unsealedSince !== null && Date.now() - Date.parse(data.unsealedSince) > LATE_MS;
  return (
    <p className={late ? 'notice' : 'muted'} role={late ? 'alert' : 'status'}>
      {data.sealedAt
        ? t('audit.sealedUntil', { count: data.batches, time: time(data.sealedAt), batches: count(data.batches) })
        : t('audit.notSealed')}
      {late && ` ${t('audit.sealingLate', { count: data.unsealed, since: time(data.unsealedSince), events: count(data.unsealed) })}`}
    </p>
  );
}
