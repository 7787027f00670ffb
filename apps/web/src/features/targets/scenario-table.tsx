import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { count, day, percent, time } from '../../parts/format';
import { ifMatch, useTargetAct } from './api';
import { NumberHeads } from './number-heads';
import type { Levers } from './outcome';
import { PlanBeside } from './plan-beside';

type Scenario = components['schemas']['ScenarioView'];

interface Props {
  readonly scenarios: readonly Scenario[];
  readonly mayRemove: boolean;
  readonly onTake: (levers: Levers) => void;
}

/** Saved scenarios side by side: what was pulled, what it gave, what it would cost. */
export function ScenarioTable({ scenarios, mayRemove, onTake }: Props) {
  const { t } = useTranslation();
  const remove = useTargetAct(({ id, version }: Scenario) =>
    api.DELETE('/api/scenarios/{id}', { params: { path: { id } }, headers: ifMatch(version) }),
  );
  const pulled = ({ levers }: Scenario) =>
    [
      levers.send > 0 && t('planner.pulled.send', { people: count(levers.send) }),
      levers.sendDoctors > 0 && t('planner.pulled.sendDoctors', { people: count(levers.sendDoctors) }),
      levers.attract > 0 && t('planner.pulled.attract', { people: count(levers.attract) }),
      levers.recruits !== null && t('planner.pulled.recruits', { people: count(levers.recruits) }),
      levers.share !== null && t('planner.pulled.share', { share: percent(levers.share) }),
      levers.attrition !== null && t('planner.pulled.attrition', { share: percent(levers.attrition) }),
    ]
      .filter(Boolean)
      .join(', ') || t('planner.pulled.nothing');
  return (
    <div className="table-scroll">
      <table className="table scenario-table">
        <caption className="visually-hidden">{t('planner.saved')}</caption>
        <thead>
          <tr>
            <NumberHeads rows={t('planner.saved')} numbers={[t('targets.rate'), t('planner.missing'), t('planner.costColumn')]} />
            {mayRemove && (
              <th scope="col" className="no-print">
                <span className="visually-hidden">{t('planner.remove')}</span>
              </th>
            )}
          </tr>
        </thead>
        {scenarios.map((scenario) => (
          <tbody key={scenario.id}>
            <tr>
              <th scope="rowgroup">
                <button type="button" className="link-button" onClick={() => onTake(scenario.levers)}>
                  {scenario.name}
                </button>
              </th>
              <td className="number" title={day(scenario.result.onDay)}>
                {percent(scenario.result.rate)}
              </td>
              <td className="number">{count(scenario.result.short)}</td>
              <td className="number">{count(scenario.result.cost)}</td>
              {mayRemove && (
                <td className="no-print">
                  <button
                    type="button"
                    className="icon-button"
                    aria-label={t('planner.removeOne', { name: scenario.name })}
                    onClick={() => remove.mutate(scenario)}
                  >
                    <X size={15} aria-hidden />
                  </button>
                </td>
              )}
            </tr>
            <tr className="scenario-more">
              <td colSpan={mayRemove ? 5 : 4}>
                <div className="muted small">{pulled(scenario)}</div>
                <div className="muted small">{[scenario.savedBy, time(scenario.savedAt)].filter(Boolean).join(', ')}</div>
                <PlanBeside scenario={scenario} />
              </td>
            </tr>
          </tbody>
        ))}
      </table>
    </div>
  );
}
