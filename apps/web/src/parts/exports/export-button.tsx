import { Download } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import type { ListQuestion } from './use-export';

const ExportSheet = lazy(async () => ({ default: (await import('./export-sheet')).ExportSheet }));

/** The list one looks at as a file; what it needs is asked in one sheet. Not offered to who may not take lists away. */
export function ExportButton({ question, people }: { readonly question: ListQuestion; readonly people: number | undefined }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (!useMay('exchange.export')) return null;
  return (
    <>
      <button type="button" className="button" aria-haspopup="dialog" disabled={!people} onClick={() => setOpen(true)}>
        <Download size={15} aria-hidden />
        {t('exports.open')}
      </button>
      <Suspense>{open && <ExportSheet question={question} people={people ?? 0} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
