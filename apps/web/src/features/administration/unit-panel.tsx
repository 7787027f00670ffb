import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import type { components } from '../../api/schema';
import { day } from '../../parts/format';
import { Failed, Skeleton } from '../../parts/states';
import { useUnsaved } from '../../parts/unsaved';
import { ChangeUnit } from './change-unit';
import { CloseUnit } from './close-unit';
import { MoveUnit } from './move-unit';
import { NewUnit } from './new-unit';
import { Successors } from './successors';
import type { UnitDetail } from './units';

interface Props {
  readonly id: string;
  readonly onDay: string | undefined;
  readonly onClose: () => void;
  readonly onOpen: (unit: string) => void;
}

const ACTS = ['child', 'change', 'move', 'close', 'successors'] as const;
type Act = (typeof ACTS)[number];

/** One unit: what it is, was and became, and what can be done with it. */
export function UnitPanel({ id, onDay, onClose, onOpen }: Props) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = $api.useQuery('get', '/api/org-units/{id}', {
    params: { path: { id }, query: onDay ? { onDay } : {} },
  });
  const [act, setAct] = useState<Act | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const name = data?.name;
  useEffect(() => {
    if (name) heading.current?.focus();
  }, [name]);
  const { touch, forget, leave } = useUnsaved(() => setAct(null));
  const finish = () => {
    forget();
    setAct(null);
  };
  return (
    <section className="card unit-panel" aria-label={t('administration.units.panel')}>
      <div className="unit-panel-head">
        <div>
          <h2 ref={heading} tabIndex={-1}>
            {name ?? t('administration.units.panel')}
          </h2>
          {data && (
            <p className="muted">
              {t(`administration.unitKinds.${data.kind}`)}
              {data.code && `, ${t('administration.units.code')} ${data.code}`}
            </p>
          )}
        </div>
        <button type="button" className="icon-button" aria-label={t('shell.close')} onClick={onClose}>
          <X size={18} aria-hidden />
        </button>
      </div>
      {isPending && <Skeleton rows={4} />}
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {data && (
        <>
          <fieldset className="unit-acts">
            <legend className="visually-hidden">{t('administration.units.acts')}</legend>
            {ACTS.filter((one) => data.parentId !== null || one === 'child' || one === 'change').map((one) => (
              <button
                key={one}
                type="button"
                className={one === act ? 'button button-primary' : 'button'}
                aria-pressed={one === act}
                onClick={() => leave(() => setAct(one === act ? null : one))}
              >
                {t(`administration.acts.${one}`)}
              </button>
            ))}
          </fieldset>
          {act && (
            <div onInput={touch}>
              {act === 'child' && <NewUnit parent={data} onDone={finish} />}
              {act === 'change' && <ChangeUnit unit={data} onDone={finish} />}
              {act === 'move' && <MoveUnit unit={data} onDone={finish} />}
              {act === 'close' && <CloseUnit unit={data} onDone={finish} />}
              {act === 'successors' && <Successors unit={data} onDone={finish} />}
            </div>
          )}
          <UnitHistory unit={data} onOpen={onOpen} />
        </>
      )}
    </section>
  );
}

function UnitHistory({ unit, onOpen }: { readonly unit: UnitDetail; readonly onOpen: (unit: string) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <h3>{t('administration.units.periods')}</h3>
      <ul className="unit-periods">
        {[...unit.periods].reverse().map((period) => (
          <li key={period.validFrom ?? ''}>
            <strong>{period.name}</strong>
            <span className="muted">
              {period.validFrom ? t('administration.units.from', { day: day(period.validFrom) }) : t('administration.units.fromUnknown')}
              {period.validTo && `, ${t('administration.units.until', { day: day(period.validTo) })}`}
            </span>
          </li>
        ))}
      </ul>
      <Links title={t('administration.units.predecessors')} links={unit.predecessors} onOpen={onOpen} />
      <Links title={t('administration.units.successors')} links={unit.successors} onOpen={onOpen} />
    </>
  );
}

interface LinksProps {
  readonly title: string;
  readonly links: readonly components['schemas']['UnitLinkView'][];
  readonly onOpen: (unit: string) => void;
}

function Links({ title, links, onOpen }: LinksProps) {
  const { t } = useTranslation();
  if (links.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="unit-periods">
        {links.map(({ unitId, name, onDay, extent, note }) => (
          <li key={unitId + onDay}>
            <button type="button" className="link-button" onClick={() => onOpen(unitId)}>
              {name}
            </button>
            <span className="muted">{[t(`administration.extents.${extent}`), day(onDay), note].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
