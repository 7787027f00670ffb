import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import type { components } from '../../api/schema';
import { useMay } from '../../app/session';
import { count, day, percent, time } from '../../parts/format';
import { Sheet } from '../../parts/sheet';
import { Failed, Skeleton } from '../../parts/states';
import { CountedList } from './counted-list';
import { CountingNote, countingOf, untilCounted, untilListed } from './counting';
import { partWords } from './part-words';
import { PARTS, type Part } from './routes';

type Replay = components['schemas']['SnapshotReplay'];
type Chosen = { readonly from: Part | 'none'; readonly to?: Part | 'none' };

interface Props {
  readonly id: string;
  readonly code: string;
  readonly onClose: () => void;
}

/** What was frozen beside what the same day gives now, and whom later changes of records moved. */
export function SnapshotSheet({ id, code, onClose }: Props) {
  const { t } = useTranslation();
  const mayOpen = useMay('indicators.people');
  const [chosen, setChosen] = useState<Chosen>({ from: 'numerator' });
  const {
    data: found,
    error,
    refetch,
  } = $api.useQuery('get', '/api/snapshots/{id}', { params: { path: { id } } }, { refetchInterval: untilCounted });
  const counting = countingOf(found);
  const data = counting ? undefined : found;
  return (
    <Sheet size="side" title={data?.title ?? t('targets.snapshots.title')} onClose={onClose}>
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {!found && !error && <Skeleton />}
      {counting && <CountingNote counting={counting} />}
      {data && (
        <div className="stack">
          <Sides replay={data} />
          <Moves code={code} replay={data} onOpen={mayOpen ? setChosen : undefined} />
          {mayOpen && (
            <>
              <fieldset className="choices">
                <legend>{t('targets.snapshots.members')}</legend>
                {PARTS.map((part) => (
                  <button
                    key={part}
                    type="button"
                    className={chosen.from === part && !chosen.to ? 'choice choice-on' : 'choice'}
                    aria-pressed={chosen.from === part && !chosen.to}
                    onClick={() => setChosen({ from: part })}
                  >
                    {partWords(t, code, part)}
                  </button>
                ))}
              </fieldset>
              <Members id={id} chosen={chosen} />
            </>
          )}
        </div>
      )}
    </Sheet>
  );
}

function Sides({ replay }: { readonly replay: Replay }) {
  const { t } = useTranslation();
  const { counts, now, onDay, takenBy, takenAt, definitionVersion, intact } = replay;
  const side = ({ rate, numerator, denominator }: Replay['now']) =>
    `${percent(rate)} (${t('targets.chart.of', { numerator: count(numerator), denominator: count(denominator) })})`;
  return (
    <>
      <p>
        <strong>{side(counts)}</strong> {t('targets.snapshots.signed', { day: day(onDay), who: takenBy ?? '', time: time(takenAt) })}{' '}
        {t('targets.snapshots.by', { version: definitionVersion })}
      </p>
      <p className={intact ? 'muted' : 'form-error'}>{t(intact ? 'targets.snapshots.intact' : 'targets.snapshots.broken')}</p>
      <p>{t('targets.snapshots.now', { figure: side(now) })}</p>
    </>
  );
}

interface MovesProps {
  readonly code: string;
  readonly replay: Replay;
  readonly onOpen: ((chosen: Chosen) => void) | undefined;
}

function Moves({ code, replay: { moves }, onOpen }: MovesProps) {
  const { t } = useTranslation();
  const named = (part: Part | null) => (part ? partWords(t, code, part) : t('targets.snapshots.nowhere'));
  if (moves.length === 0) return <p className="muted">{t('targets.snapshots.nothingChanged')}</p>;
  return (
    <ul className="plain-list">
      {moves.map(({ from, to, people }) => {
        const text = t('definitions.moves', { people: count(people), from: named(from), to: named(to) });
        return (
          <li key={`${from} ${to}`}>
            {onOpen ? (
              <button type="button" className="link-button" onClick={() => onOpen({ from: from ?? 'none', to: to ?? 'none' })}>
                {text}
              </button>
            ) : (
              text
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Members({ id, chosen }: { readonly id: string; readonly chosen: Chosen }) {
  const pages = useInfiniteQuery({
    queryKey: ['snapshot-people', id, chosen],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam }) => {
      const query = { ...chosen, limit: 50, ...(pageParam ? { after: pageParam } : {}) };
      return (await api.GET('/api/snapshots/{id}/people', { params: { path: { id }, query } })).data!;
    },
    getNextPageParam: ({ next }) => next,
    refetchInterval: untilListed,
  });
  return <CountedList pages={pages} moment={{}} />;
}
