import { useTranslation } from 'react-i18next';
import { count, percent } from '../../parts/format';
import type { Forecast } from './forecast';
import { usualRecruits } from './origins';
import { capOf, type Levers } from './outcome';

interface Props {
  readonly forecast: Forecast;
  readonly levers: Levers;
  readonly onLevers: (levers: Levers) => void;
}

/** Each lever with what it is today, and a line of truth below it. */
export function LeverList({ forecast, levers, onLevers }: Props) {
  const { t } = useTranslation();
  const { basis, latestStart } = forecast;
  const quotas = basis.quotas.reduce((sum, { posts }) => sum + posts, 0);
  const recruits = usualRecruits(forecast, levers);
  const people = (value: number) => t('planner.people', { count: value, people: count(value) });
  const attracted =
    forecast.attracted.length === 0
      ? t('planner.truth.attractedNobody')
      : t('planner.truth.attracted', {
          years: forecast.attracted.map((one) => t('planner.truth.attractedIn', { ...one, people: count(one.people) })).join(', '),
        });
  const set = (next: Partial<Levers>) => onLevers({ ...levers, ...next });
  return (
    <div className="levers">
      <Lever
        label={t('planner.levers.send')}
        value={levers.send}
        most={capOf(forecast, 0.05)}
        shown={people(levers.send)}
        truth={t('planner.truth.send', { year: latestStart ? Number(latestStart.slice(0, 4)) + 1 : '' })}
        onValue={(send) => set({ send })}
      />
      <Lever
        label={t('planner.levers.sendDoctors')}
        value={levers.sendDoctors}
        most={capOf(forecast, 0.01)}
        shown={people(levers.sendDoctors)}
        truth={t('planner.truth.sendDoctors')}
        onValue={(sendDoctors) => set({ sendDoctors })}
      />
      <Lever
        label={t('planner.levers.attract')}
        value={levers.attract}
        most={capOf(forecast, 0.02)}
        shown={people(levers.attract)}
        truth={t('planner.truth.attract', { count: quotas, posts: count(quotas), attracted })}
        onValue={(attract) => set({ attract })}
      />
      <Lever
        label={t('planner.levers.recruits')}
        value={levers.recruits ?? recruits}
        most={Math.max(capOf(forecast, 0.1), 2 * recruits)}
        tick={recruits}
        shown={people(levers.recruits ?? recruits)}
        truth={t(quotas > 0 ? 'planner.truth.recruitsGiven' : 'planner.truth.recruits', {
          count: quotas,
          posts: count(quotas),
          people: count(recruits),
        })}
        onValue={(value) => set({ recruits: value })}
      />
      <Lever
        label={t('planner.levers.share')}
        value={Math.round((levers.share ?? basis.recruitShare.mean) * 200)}
        most={200}
        tick={Math.round(basis.recruitShare.mean * 200)}
        shown={percent(levers.share ?? basis.recruitShare.mean)}
        truth={t('planner.truth.share', { share: percent(basis.recruitShare.mean) })}
        onValue={(step) => set({ share: step / 200 })}
      />
      <Lever
        label={t('planner.levers.attrition')}
        value={Math.round((levers.attrition ?? basis.attrition.mean) * 1000)}
        most={150}
        tick={Math.round(basis.attrition.mean * 1000)}
        shown={percent(levers.attrition ?? basis.attrition.mean)}
        truth={t('planner.truth.attrition', { share: percent(basis.attrition.mean) })}
        onValue={(step) => set({ attrition: step / 1000 })}
      />
    </div>
  );
}

interface LeverProps {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly tick?: number;
  readonly shown: string;
  readonly truth: string;
  readonly onValue: (value: number) => void;
}

function Lever({ label, value, most, tick = 0, shown, truth, onValue }: LeverProps) {
  return (
    <label className="lever">
      <span className="lever-head">
        <span>{label}</span>
        <strong>{shown}</strong>
      </span>
      <span className="lever-track">
        <span className="lever-tick" style={{ left: `${(tick / most) * 100}%` }} aria-hidden />
        <input
          type="range"
          min={0}
          max={most}
          value={Math.min(most, value)}
          aria-valuetext={shown}
          onChange={({ target }) => onValue(Number(target.value))}
        />
      </span>
      <span className="muted small">{truth}</span>
    </label>
  );
}
