import type { Forecast } from './forecast';
import { capOf, type Levers, NO_LEVERS, outcomeOf } from './outcome';

/** Ways to begin from: nothing more than is decided, studies alone, recruitment alone. */
export const PRESETS = ['asIs', 'train', 'recruit'] as const;
export type Preset = (typeof PRESETS)[number];

/** Of a whole: a lever for shares goes by half of a hundredth. */
const SHARE_STEPS = 200;

/** The least of one lever that reaches the target; where none of it does, all there is. */
export function presetOf(forecast: Forecast, preset: Preset): Levers {
  if (preset === 'asIs' || outcomeOf(forecast, NO_LEVERS).short === 0) return NO_LEVERS;
  if (preset === 'train') return least(forecast, capOf(forecast, 0.05), (send) => ({ ...NO_LEVERS, send }));
  const usual = Math.round(forecast.basis.recruitShare.mean * SHARE_STEPS);
  return least(forecast, SHARE_STEPS - usual, (more) => ({ ...NO_LEVERS, share: (usual + more) / SHARE_STEPS }));
}

function least(forecast: Forecast, most: number, pulled: (by: number) => Levers): Levers {
  for (let by = 0; by < most; by++) if (outcomeOf(forecast, pulled(by)).short === 0) return pulled(by);
  return pulled(most);
}

export const isSame = (one: Levers, other: Levers): boolean =>
  (Object.keys(NO_LEVERS) as (keyof Levers)[]).every((lever) => one[lever] === other[lever]);
