import { keepPreviousData } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { useMay } from '../../app/session';
import { percent } from '../../parts/format';
import type { Moment } from '../../parts/moment';
import type { BoardItem } from './api';
import { CountingNote, countingOf, untilCounted } from './counting';
import { type RatePoint, untilDay, usePast } from './past';
import { Sparkline } from './sparkline';
import { StatusPill } from './status-pill';
import { fileOf } from './take-away';
import './strip.css';

interface Props {
  readonly code: string;
  readonly outlook: string | undefined; // of the chosen one, with where its forecast ends
  readonly unit: string | undefined;
  readonly moment: Moment;
  readonly search: object;
}

const FEW = 5;

/** All indicators at one glance: value, target, status in words. Those with a target first. */
export function IndicatorStrip({ code, outlook, unit, moment, search }: Props) {
  const { t, i18n } = useTranslation();
  const [all, setAll] = useState(false);
  const mayOpen = useMay('indicators.people');
  const mayDefine = useMay('indicators.define');
  const query = { ...(unit ? { unit } : {}), ...moment };
  const { data } = $api.useQuery(
    'get',
    '/api/indicator-board',
    { params: { query } },
    { placeholderData: keepPreviousData, refetchInterval: untilCounted },
  );
  const past = usePast(code, unit, moment);
  const counting = countingOf(data);
  if (counting)
    return (
      <div className="card strip-card no-print">
        <CountingNote counting={counting} />
      </div>
    );
  if (!data) return <div className="strip strip-waiting" />;
  const chosen = data.items.find((item) => item.code === code);
  const first = data.items.slice(0, FEW);
  const shown = all ? data.items : chosen && !first.includes(chosen) ? [...first.slice(0, FEW - 1), chosen] : first;
  const language = i18n.language === 'en' ? 'en' : 'vi';
  return (
    <nav className="card strip-card no-print" aria-label={t('targets.board.label')}>
      <ul className="strip">
        {shown.map((item) => (
          <li key={item.code}>
            <Tile
              item={item}
              name={item.name[language]}
              isChosen={item.code === code}
              outlook={item.code === code ? outlook : undefined}
              search={search}
              points={untilDay(past?.items.find((one) => one.code === item.code)?.points, data.onDay, item.rate)}
            />
          </li>
        ))}
      </ul>
      {mayOpen && (
        <Link to="/cho-trong" search={(unit ? { unit } : {}) as never} className="strip-more">
          {t('targets.holes')}
        </Link>
      )}
      {mayDefine && (
        <Link to="/chi-tieu-moi" className="strip-more">
          {t('targets.newIndicator')}
        </Link>
      )}
      <a className="strip-more" href={fileOf('/api/indicator-board/file', query)} download>
        {t('targets.take.board')}
      </a>
      {data.items.length > FEW && (
        <button type="button" className="link-button strip-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {t(all ? 'targets.board.fewer' : 'targets.board.all', { count: data.items.length })}
        </button>
      )}
    </nav>
  );
}

interface TileProps {
  readonly item: BoardItem;
  readonly name: string;
  readonly isChosen: boolean;
  readonly outlook: string | undefined;
  readonly search: object;
  readonly points: readonly RatePoint[];
}

function Tile({ item: { code, rate, target, milestone, status }, name, isChosen, outlook, search, points }: TileProps) {
  const { t } = useTranslation();
  return (
    <Link
      to="/chi-tieu/$ma"
      params={{ ma: code }}
      search={search as never}
      className={isChosen ? 'tile tile-on' : 'tile'}
      aria-current={isChosen ? 'page' : undefined}
      resetScroll={false}
    >
      <span className="tile-name">{name}</span>
      <span>
        <strong className="tile-rate">{percent(rate)}</strong>{' '}
        {target && <span className="muted nowrap">{t('targets.board.target', { value: percent(Number(target.value)) })}</span>}
      </span>
      <span className="tile-foot">
        {target ? (
          <StatusPill status={outlook ?? status} rate={rate} milestone={milestone} />
        ) : (
          <span className="muted">{t('targets.board.noTarget')}</span>
        )}
        <Sparkline points={points} target={target ? Number(target.value) : null} />
      </span>
    </Link>
  );
}
