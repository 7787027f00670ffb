import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { ExportButton } from '../../parts/exports/export-button';
import { count } from '../../parts/format';
import { momentOf } from '../../parts/moment';
import { Sheet } from '../../parts/sheet';
import { CountedList } from './counted-list';
import { untilListed } from './counting';
import { partWords } from './part-words';
import { type Grouping, OPENED, type Opened } from './routes';

interface Props {
  readonly code: string;
  readonly part: Opened;
  readonly query: {
    readonly unit?: string;
    readonly onDay?: string;
    readonly knownAt?: string;
    readonly by?: Grouping;
    readonly group?: string;
  };
  readonly groupName: string | null;
  readonly onPart: (part: Opened) => void;
  readonly onClose: () => void;
}

/** Exactly the people behind a number, each with the rule that decided. */
export function PeoplePanel({ code, part, query, groupName, onPart, onClose }: Props) {
  const { t } = useTranslation();
  const { by, group, ...scope } = query;
  const { unit, onDay, knownAt } = scope;
  const asIndicator = { code, part, ...(unit ? { unit } : {}), ...(group === undefined ? {} : { by, group }) };
  const asked = { ...scope, part, ...(group !== undefined ? { by, group } : {}), limit: 50 };
  const pages = useInfiniteQuery({
    queryKey: ['counted', code, asked],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam }) => {
      const { data } = await api.GET('/api/indicators/{code}/people', {
        params: { path: { code }, query: { ...asked, ...(pageParam ? { after: pageParam } : {}) } as never },
      });
      return data!;
    },
    getNextPageParam: ({ next }) => next,
    refetchInterval: untilListed,
  });
  const total = pages.data?.pages[0]?.total;
  return (
    <Sheet
      size="side"
      onClose={onClose}
      title={`${partWords(t, code, part)}${groupName ? `, ${groupName}` : ''}${total === undefined ? '' : `: ${count(total)}`}`}
    >
      <div className="counted-head">
        <fieldset className="choices">
          <legend className="visually-hidden">{t('targets.partsLabel')}</legend>
          {OPENED.map((key) => (
            <button
              key={key}
              type="button"
              className={key === part ? 'choice choice-on' : 'choice'}
              aria-pressed={key === part}
              onClick={() => onPart(key)}
            >
              {partWords(t, code, key)}
            </button>
          ))}
        </fieldset>
        <ExportButton question={{ indicator: asIndicator, onDay, knownAt }} people={total} />
      </div>
      <CountedList pages={pages} moment={momentOf(query)} />
    </Sheet>
  );
}
