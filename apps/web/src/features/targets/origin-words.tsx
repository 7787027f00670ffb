import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { count, percent } from '../../parts/format';
import type { Forecast } from './forecast';
import { HistoryTable } from './history-table';
import { type Origin, usualRecruits } from './origins';
import { firstSendingOf, type Levers } from './outcome';

interface Props {
  readonly forecast: Forecast;
  readonly levers: Levers;
  readonly of: Exclude<Origin, 'studying' | 'retiring'>;
  readonly year: number | null;
}

/** What is expected has no names yet: from what it is expected, and where those could be found. */
export function OriginWords({ forecast, levers, of, year }: Props) {
  const { t } = useTranslation();
  const { basis, history, unit, indicator } = forecast;
  const within = unit ? { unit: unit.id } : {};
  const [from, to] = [history[0]?.to.slice(0, 4), history.at(-1)?.to.slice(0, 4)];
  return (
    <div className="stack origin-words">
      <p>{t('origins.expected')}</p>
      {of === 'byThemselves' && (
        <p>{t('origins.how.byThemselves', { from, to, people: count(Math.round(basis.converted.mean * 10) / 10) })}</p>
      )}
      {of === 'leaving' && (
        <p>
          {t(levers.attrition === null ? 'origins.how.leaving' : 'origins.how.leavingSet', {
            share: percent(levers.attrition ?? basis.attrition.mean),
            from,
            to,
          })}
        </p>
      )}
      {of === 'landed' && (
        <>
          <p>
            {t('origins.how.landed', {
              send: count(levers.send),
              doctors: count(levers.sendDoctors),
              year: firstSendingOf(forecast),
            })}
          </p>
          <p>
            <Link to="/chi-tieu/$ma" params={{ ma: indicator }} search={{ ...within, part: 'remainder' } as never} resetScroll={false}>
              {t('origins.find.remainder')}
            </Link>
          </p>
        </>
      )}
      {of === 'recruits' && <RecruitWords forecast={forecast} levers={levers} year={year} />}
      {of === 'attracted' && <AttractedWords forecast={forecast} levers={levers} />}
      {of !== 'landed' && of !== 'attracted' && <HistoryTable forecast={forecast} />}
    </div>
  );
}

function RecruitWords({ forecast, levers, year }: Pick<Props, 'forecast' | 'levers' | 'year'>) {
  const { t } = useTranslation();
  const maySee = useMay('establishment.read');
  const { basis } = forecast;
  const posts = basis.quotas.filter((one) => year === null || one.year === year);
  return (
    <>
      <p>
        {levers.recruits !== null
          ? t('origins.how.recruitsSet', { people: count(levers.recruits) })
          : posts.length > 0
            ? t('origins.how.recruitsGiven', { posts: posts.map((one) => `${one.year}: ${count(one.posts)}`).join('; ') })
            : t('origins.how.recruitsMadeUp', { people: count(usualRecruits(forecast, levers)) })}{' '}
        {t(levers.share === null ? 'origins.how.share' : 'origins.how.shareSet', {
          share: percent(levers.share ?? basis.recruitShare.mean),
        })}
      </p>
      {maySee && (
        <p>
          <Link to="/chi-tieu-tuyen">{t('origins.find.quotas')}</Link>
        </p>
      )}
    </>
  );
}

function AttractedWords({ forecast, levers }: Pick<Props, 'forecast' | 'levers'>) {
  const { t } = useTranslation();
  const maySearch = useMay('talent.search');
  return (
    <>
      <p>
        {t('origins.how.attracted', { people: count(levers.attract) })}{' '}
        {forecast.attracted.length === 0
          ? t('planner.truth.attractedNobody')
          : t('planner.truth.attracted', {
              years: forecast.attracted.map((one) => t('planner.truth.attractedIn', { ...one, people: count(one.people) })).join(', '),
            })}
      </p>
      {maySearch && (
        <p>
          <Link to="/nguon-nhan-tai" search={{ kinds: 'expert' } as never}>
            {t('origins.find.experts')}
          </Link>
        </p>
      )}
    </>
  );
}
