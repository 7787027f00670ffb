import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Forecast } from './forecast';
import type { Levers } from './outcome';
import { isSame, PRESETS, presetOf } from './presets';

interface Props {
  readonly forecast: Forecast;
  readonly levers: Levers;
  readonly onLevers: (levers: Levers) => void;
}

/** Ways to begin from, each the smallest change that reaches the target. */
export function PresetChoice({ forecast, levers, onLevers }: Props) {
  const { t } = useTranslation();
  const presets = useMemo(() => PRESETS.map((preset) => ({ preset, set: presetOf(forecast, preset) })), [forecast]);
  const chosen = presets.find(({ set }) => isSame(levers, set))?.preset; // the first: where nothing is missing all are the same
  return (
    <fieldset className="segments">
      <legend className="visually-hidden">{t('planner.presets.label')}</legend>
      {presets.map(({ preset, set }) => (
        <button key={preset} type="button" aria-pressed={preset === chosen} onClick={() => onLevers(set)}>
          {t(`planner.presets.${preset}`)}
        </button>
      ))}
    </fieldset>
  );
}
