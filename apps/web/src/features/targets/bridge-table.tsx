import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import { count } from '../../parts/format';
import { signed, signedPoints } from './signed';

type Bridge = components['schemas']['Bridge'];
type Term = Bridge['terms'][number];

interface Props {
  readonly bridge: Bridge;
  readonly onOpen?: (term: Term) => void;
}

/** Reasons one below the other as a waterfall from the number before to the number after. */
export function BridgeTable({ bridge: { from, to, terms, denominatorEffect }, onOpen }: Props) {
  const { t } = useTranslation();
  let reached = from.numerator;
  const steps = terms.map((term) => {
    const start = reached;
    reached += term.numerator;
    return { term, start };
  });
  const heights = [from.numerator, to.numerator, ...steps.flatMap(({ term, start }) => [start, start + term.numerator])];
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  const base = Math.max(0, low - (high - low || 1));
  const at = (value: number) => ((value - base) / (high - base || 1)) * 100;
  return (
    <table className="table bridge-table">
      <caption className="visually-hidden">{t('targets.bridge.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('targets.bridge.reason')}</th>
          <th scope="col" className="bridge-bar-cell" aria-hidden />
          <th scope="col" className="number">
            {t('targets.bridge.numerator')}
          </th>
          <th scope="col" className="number bridge-denominator">
            {t('targets.bridge.denominator')}
          </th>
          <th scope="col" className="number">
            {t('targets.bridge.points')}
          </th>
        </tr>
      </thead>
      <tbody>
        <Total label={t('targets.bridge.before')} width={at(from.numerator)} numerator={from.numerator} denominator={from.denominator} />
        {steps.map(({ term, start }) => (
          <tr key={term.term}>
            <th scope="row">
              {onOpen ? (
                <button type="button" className="link-button" onClick={() => onOpen(term)}>
                  {t(`targets.bridge.terms.${term.term}`)}
                </button>
              ) : (
                t(`targets.bridge.terms.${term.term}`)
              )}{' '}
              <span className="muted">{t('targets.bridge.people', { count: term.people, people: count(term.people) })}</span>
            </th>
            <td className="bridge-bar-cell">
              <span
                aria-hidden
                className={term.numerator < 0 ? 'bridge-bar bridge-minus' : 'bridge-bar bridge-plus'}
                style={{
                  left: `${at(Math.min(start, start + term.numerator))}%`,
                  width: `${Math.max(term.numerator === 0 ? 0 : 0.8, at(start + Math.abs(term.numerator)) - at(start))}%`,
                }}
              />
            </td>
            <td className="number">{signed(term.numerator)}</td>
            <td className="number bridge-denominator">{signed(term.denominator)}</td>
            <td className="number">{signedPoints(term.points)}</td>
          </tr>
        ))}
        {denominatorEffect !== null && denominatorEffect !== 0 && (
          <tr>
            <th scope="row">{t('targets.bridge.denominatorEffect')}</th>
            <td className="bridge-bar-cell" />
            <td className="number" />
            <td className="number bridge-denominator" />
            <td className="number">{signedPoints(denominatorEffect)}</td>
          </tr>
        )}
        <Total label={t('targets.bridge.after')} width={at(to.numerator)} numerator={to.numerator} denominator={to.denominator} />
      </tbody>
    </table>
  );
}

interface TotalProps {
  readonly label: string;
  readonly width: number;
  readonly numerator: number;
  readonly denominator: number;
}

function Total({ label, width, numerator, denominator }: TotalProps) {
  return (
    <tr className="bridge-total">
      <th scope="row">{label}</th>
      <td className="bridge-bar-cell">
        <span aria-hidden className="bridge-bar" style={{ left: 0, width: `${width}%` }} />
      </td>
      <td className="number">{count(numerator)}</td>
      <td className="number bridge-denominator">{count(denominator)}</td>
      <td className="number" />
    </tr>
  );
}
