import { useTranslation } from 'react-i18next';
import { count, day } from '../../parts/format';

/** How far a count in the background is: what the server answers until the number is there. */
export interface Counting {
  readonly onDay: string;
  readonly done: number;
  readonly total: number | null;
}

const AGAIN_MS = 1_500;

/** What came is either the answer or how far its count is. */
export const countingOf = (data: unknown): Counting | null => (data as { readonly counting?: Counting } | undefined)?.counting ?? null;

/** Asks again until the count is over. */
export const untilCounted = ({ state }: { readonly state: { readonly data: unknown } }): number | false =>
  countingOf(state.data) ? AGAIN_MS : false;

/** Of people page by page: where one of the pages is being counted, all are asked for again. */
export const untilListed = ({
  state,
}: {
  readonly state: { readonly data: { readonly pages: readonly unknown[] } | undefined };
}): number | false => (state.data?.pages.some((page) => countingOf(page) !== null) ? AGAIN_MS : false);

/** Asks again while some of what was signed is being frozen. */
export const untilFrozen = ({
  state,
}: {
  readonly state: { readonly data: { readonly waiting: readonly { readonly refused: string | null }[] } | undefined };
}): number | false => (state.data?.waiting.some(({ refused }) => refused === null) ? AGAIN_MS : false);

interface BarProps extends Pick<Counting, 'done' | 'total'> {
  readonly label: string;
}

export function CountingBar({ done, total, label }: BarProps) {
  return <progress className="counting" max={total ?? 1} {...(total === null ? {} : { value: done })} aria-label={label} />;
}

/** There are so many people that a past day takes a while: says so, and how far it is. */
export function CountingNote({ counting: { onDay, done, total } }: { readonly counting: Counting }) {
  const { t } = useTranslation();
  return (
    <div className="state" role="status">
      <h2>{t('targets.counting.title', { day: day(onDay) })}</h2>
      <CountingBar done={done} total={total} label={t('targets.counting.label')} />
      <p className="muted">
        {total === null ? t('targets.counting.waiting') : t('targets.counting.done', { done: count(done), total: count(total) })}{' '}
        {t('targets.counting.kept')}
      </p>
    </div>
  );
}
