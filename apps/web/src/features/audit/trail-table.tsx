import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import { time } from '../../parts/format';
import type { TrailSearch } from './routes';
import { useActionName, useQuestionText, useThingName } from './words';

export type TrailEvent = components['schemas']['TrailEvent'];

interface Props {
  readonly items: readonly TrailEvent[];
  readonly onSearch: (change: TrailSearch) => void;
}

/** Events newest first: when, who, did what, with whom. A name lists what else there is of it. */
export function TrailTable({ items, onSearch }: Props) {
  const { t } = useTranslation();
  return (
    <section className="table-scroll" aria-label={t('audit.list')}>
      <table className="table trail-table">
        <thead>
          <tr>
            <th scope="col">{t('audit.when')}</th>
            <th scope="col">{t('audit.who')}</th>
            <th scope="col">{t('audit.what')}</th>
            <th scope="col">{t('audit.whom')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <TrailLine key={item.id} item={item} onSearch={onSearch} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function TrailLine({ item, onSearch }: { readonly item: TrailEvent; readonly onSearch: Props['onSearch'] }) {
  const { t, i18n } = useTranslation();
  const actionName = useActionName();
  const thingName = useThingName();
  const questionText = useQuestionText();
  const { at, actor, action, subject, fields, question, reason, requestId } = item;
  const roleName = (role: string) => t(`administration.roles.${role as 'leader'}`, { defaultValue: role });
  const kind = `audit.subjects.${subject.kind}`;
  return (
    <tr>
      <td className="nowrap">{time(at)}</td>
      <td>
        <Name name={actor.name ?? t('audit.system')} onOpen={actor.id ? () => onSearch({ actor: actor.id! }) : null} />
        {actor.roles.length > 0 && <div className="muted small">{actor.roles.map(roleName).join(', ')}</div>}
      </td>
      <td>
        {actionName(action)}
        {question && Object.keys(question).length > 0 && <div className="muted small">{questionText(question)}</div>}
        {fields.length > 0 && <div className="muted small">{t('audit.fields', { fields: fields.map(thingName).join(', ') })}</div>}
        {reason && <div className="muted small">{t('audit.reason', { reason })}</div>}
        {requestId && (
          <div>
            <button type="button" className="link-button small" onClick={() => onSearch({ request: requestId })}>
              {t('audit.request', { id: requestId })}
            </button>
          </div>
        )}
      </td>
      <td>
        {subject.name ? (
          <Name name={subject.name} onOpen={subject.kind === 'person' && subject.id ? () => onSearch({ person: subject.id! }) : null} />
        ) : (
          <span className="muted">{i18n.exists(kind) ? t(kind as 'audit.subjects.list') : subject.kind}</span>
        )}
      </td>
    </tr>
  );
}

const Name = ({ name, onOpen }: { readonly name: string; readonly onOpen: (() => void) | null }) =>
  onOpen ? (
    <button type="button" className="link-button" onClick={onOpen}>
      {name}
    </button>
  ) : (
    name
  );
