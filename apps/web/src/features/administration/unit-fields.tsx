import { useTranslation } from 'react-i18next';
import { UNIT_KINDS, type UnitDetail, type UnitKind } from './units';

/** Name in both languages and code: of a new unit and of a changed one. */
export function UnitNames({ unit }: { readonly unit?: UnitDetail }) {
  const { t } = useTranslation();
  return (
    <>
      <label>
        {t('administration.fields.name')}
        <input name="name" required minLength={2} maxLength={300} defaultValue={unit?.name} autoComplete="off" />
      </label>
      <label>
        {t('administration.fields.nameEn')}
        <input name="nameEn" maxLength={300} defaultValue={unit?.nameEn ?? ''} autoComplete="off" />
      </label>
      <label>
        {t('administration.fields.code')}
        <input name="code" maxLength={20} defaultValue={unit?.code ?? ''} autoComplete="off" />
      </label>
    </>
  );
}

export function KindSelect({ initial }: { readonly initial: UnitKind }) {
  const { t } = useTranslation();
  return (
    <label>
      {t('administration.fields.kind')}
      <select name="kind" defaultValue={initial}>
        {UNIT_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`administration.unitKinds.${kind}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
