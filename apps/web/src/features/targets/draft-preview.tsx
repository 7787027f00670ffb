import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import type { components } from '../../api/schema';
import { count, percent } from '../../parts/format';
import { Failed, Skeleton } from '../../parts/states';
import { MovedPeople } from './moved-people';
import { partWords } from './part-words';

type Preview = components['schemas']['DraftPreview'];
type Move = Preview['moves'][number];

/** The number before and after, and who comes to stand elsewhere: seen before anything is published. */
export function DraftPreview({ code }: { readonly code: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Move | null>(null);
  const { data, error, isPending, refetch } = $api.useQuery('get', '/api/indicators/{code}/draft/preview', {
    params: { path: { code } },
  });
  if (isPending) return <Skeleton rows={3} />;
  if (!data) return <Failed error={error} onRetry={() => void refetch()} />;
  return (
    <section className="draft-preview" aria-labelledby="preview" aria-live="polite">
      <h3 id="preview">{t('definitions.preview')}</h3>
      <p className="draft-figures">
        {data.before && <Figure counts={data.before} />}
        {data.before && <ArrowRight size={16} role="img" aria-label={t('definitions.becomes')} />}
        <Figure counts={data.after} />
      </p>
      {data.before && data.moves.length === 0 && <p className="muted">{t('definitions.nobodyMoves')}</p>}
      <ul className="plain-list">
        {data.moves.map((move) => (
          <li key={`${move.from} ${move.to}`}>
            <button type="button" className="link-button" onClick={() => setOpen(move)}>
              {t('definitions.moves', {
                people: count(move.people),
                from: partWords(t, code, move.from),
                to: partWords(t, code, move.to),
              })}
            </button>
          </li>
        ))}
      </ul>
      {open && <MovedPeople code={code} move={open} onClose={() => setOpen(null)} />}
    </section>
  );
}

function Figure({ counts: { rate, numerator, denominator } }: { readonly counts: NonNullable<Preview['before']> }) {
  const { t } = useTranslation();
  return (
    <span>
      <strong>{percent(rate)}</strong>{' '}
      <span className="muted">{t('targets.chart.of', { numerator: count(numerator), denominator: count(denominator) })}</span>
    </span>
  );
}
