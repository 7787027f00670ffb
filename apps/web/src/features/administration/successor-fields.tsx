import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import { UnitSelect } from './unit-select';

type Successor = components['schemas']['SuccessorBody'];

export interface SuccessorChoice {
  readonly key: number;
  readonly unitId: string;
  readonly extent: Successor['extent'];
}

export const successorsOf = (choices: readonly SuccessorChoice[]): Successor[] =>
  choices.filter(({ unitId }) => unitId !== '').map(({ unitId, extent }) => ({ unitId, extent }));

/** The units that took over, each wholly or in part: a merger has one, a split has several. */
export function useSuccessors(first: number): [readonly SuccessorChoice[], (choices: readonly SuccessorChoice[]) => void] {
  return useState<readonly SuccessorChoice[]>(Array.from({ length: first }, (_, key) => ({ key, unitId: '', extent: 'whole' as const })));
}

interface Props {
  readonly unitId: string;
  readonly choices: readonly SuccessorChoice[];
  readonly onChoices: (choices: readonly SuccessorChoice[]) => void;
}

export function SuccessorFields({ unitId, choices, onChoices }: Props) {
  const { t } = useTranslation();
  const set = (key: number, change: Partial<SuccessorChoice>) =>
    onChoices(choices.map((choice) => (choice.key === key ? { ...choice, ...change } : choice)));
  return (
    <>
      {choices.map(({ key, unitId: value, extent }) => (
        <div key={key} className="successor">
          <UnitSelect
            label={t('administration.fields.successor')}
            empty={t('administration.chooseUnit')}
            value={value}
            without={unitId}
            onValue={(unit) => set(key, { unitId: unit })}
          />
          <label>
            {t('administration.fields.extent')}
            <select value={extent} onChange={({ target }) => set(key, { extent: target.value as Successor['extent'] })}>
              <option value="whole">{t('administration.extents.whole')}</option>
              <option value="part">{t('administration.extents.part')}</option>
            </select>
          </label>
        </div>
      ))}
      <div>
        <button
          type="button"
          className="link-button"
          onClick={() => onChoices([...choices, { key: choices.length, unitId: '', extent: choices.length > 0 ? 'part' : 'whole' }])}
        >
          {t('administration.addSuccessor')}
        </button>
      </div>
    </>
  );
}
