import { lazy, Suspense, useState } from 'react';
import type { Moment } from '../../../parts/moment';
import type { Criteria, Sort } from '../question';
import { Tray } from '../tray';
import type { Picked } from './use-picked';

const ExportSheet = lazy(async () => ({ default: (await import('../../../parts/exports/export-sheet')).ExportSheet }));
const AddSheet = lazy(async () => ({ default: (await import('../shortlists/add-sheet')).AddSheet }));

interface Props {
  readonly picked: Picked;
  readonly total: number;
  readonly question: { readonly criteria: Criteria; readonly wishes: Criteria; readonly sort: Sort; readonly moment: Moment };
  readonly reason: string; // in the file, why somebody picked stands in it
  readonly onPrint: () => void;
}

/** What is done with everybody picked at once, be they three or all who answer the question. */
export function Bulk({ picked, total, question, reason, onPrint }: Props) {
  const [open, setOpen] = useState<'list' | 'export' | null>(null);
  const { criteria, wishes, sort, moment } = question;
  const ids = [...picked.people.keys()];
  const byHand = (people: Iterable<string>) => [...people].map((id) => ({ id, reason }));
  const everybody = picked.but.size > 0 ? { ...criteria, exclude: byHand(picked.but.keys()) } : criteria;
  const many = picked.all ? total - picked.but.size : ids.length;
  const close = () => setOpen(null);
  return (
    <>
      <Tray picked={picked} many={many} onList={() => setOpen('list')} onExport={() => setOpen('export')} onPrint={onPrint} />
      <Suspense>
        {open === 'export' && (
          <ExportSheet
            question={{ ...(picked.all ? { criteria: everybody, wishes } : { criteria: { include: byHand(ids) } }), sort, ...moment }}
            people={many}
            onClose={close}
          />
        )}
        {open === 'list' && (
          <AddSheet addition={picked.all ? { criteria: everybody, wishes, sort } : { people: ids }} people={many} onClose={close} />
        )}
      </Suspense>
    </>
  );
}
