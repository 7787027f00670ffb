import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useCatalog } from '../../parts/catalog';
import { ExportButton } from '../../parts/exports/export-button';
import { count } from '../../parts/format';
import { momentOf } from '../../parts/moment';
import { Sheet } from '../../parts/sheet';
import { Failed, Skeleton } from '../../parts/states';
import { type Grouping, PARTS, type Part } from './routes';

interface Props {
  readonly code: string;
  readonly part: Part;
  readonly query: {
    readonly unit?: string;
    readonly onDay?: string;
    readonly knownAt?: string;
    readonly by?: Grouping;
    readonly group?: string;
  };
  readonly groupName: string | null;
  readonly onPart: (part: Part) => void;
  readonly onClose: () => void;
}

/** Exactly the people behind a number, each with the rule that decided. */
export function PeoplePanel({ code, part, query, groupName, onPart, onClose }: Props) {
  const { t } = useTranslation();
  const degrees = useCatalog('education_levels');
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
  });
  const people = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const total = pages.data?.pages[0]?.total;
  return (
    <Sheet
      size="side"
      onClose={onClose}
      title={`${t(`targets.parts.${part}`)}${groupName ? `, ${groupName}` : ''}${total === undefined ? '' : `: ${count(total)}`}`}
    >
      <div className="counted-head">
        <fieldset className="choices">
          <legend className="visually-hidden">{t('targets.partsLabel')}</legend>
          {PARTS.map((key) => (
            <button
              key={key}
              type="button"
              className={key === part ? 'choice choice-on' : 'choice'}
              aria-pressed={key === part}
              onClick={() => onPart(key)}
            >
              {t(`targets.parts.${key}`)}
            </button>
          ))}
        </fieldset>
        <ExportButton question={{ indicator: asIndicator, onDay, knownAt }} people={total} />
      </div>
      {pages.isPending && <Skeleton />}
      {pages.error && <Failed error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.data && people.length === 0 && <p className="muted panel-empty">{t('targets.nobody')}</p>}
      <ul className="counted">
        {people.map(({ profile, rule }) => (
          <li key={profile.id}>
            <Link to="/ho-so/$id" params={{ id: profile.id }} search={momentOf(query) as never}>
              {profile.fullName}
            </Link>{' '}
            <span className="muted">{profile.code}</span>
            <div className="muted">
              {[profile.position, profile.unit?.name ?? profile.employerName, degrees.nameOf(profile.degree)].filter(Boolean).join(', ')}
            </div>
            <div className="counted-rule">{rule.text}</div>
          </li>
        ))}
      </ul>
      {pages.hasNextPage && (
        <button type="button" className="button" onClick={() => void pages.fetchNextPage()} disabled={pages.isFetchingNextPage}>
          {t('targets.more')}
        </button>
      )}
    </Sheet>
  );
}
