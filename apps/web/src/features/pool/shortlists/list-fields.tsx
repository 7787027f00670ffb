import { useTranslation } from 'react-i18next';
import { DayField } from '../../../parts/day-field';
import { formValues } from '../../../parts/form-values';

export interface ListValues {
  readonly name: string;
  readonly purpose: string;
  readonly expiresOn: string;
}

export function listValuesOf(form: HTMLFormElement): ListValues {
  const { text, day } = formValues(form);
  return { name: text('name'), purpose: text('purpose'), expiresOn: day('expiresOn') ?? '' };
}

/** What a list is called, what it is for, and its last day. */
export function ListFields({ initial }: { readonly initial: ListValues }) {
  const { t } = useTranslation();
  return (
    <>
      <label>
        {t('shortlists.name')}
        <input name="name" required maxLength={120} defaultValue={initial.name} autoComplete="off" data-first />
      </label>
      <label>
        {t('shortlists.purpose')}
        <input name="purpose" maxLength={500} defaultValue={initial.purpose} placeholder={t('shortlists.purposeHint')} autoComplete="off" />
      </label>
      <DayField
        name="expiresOn"
        label={t('shortlists.expiresOn')}
        hint={t('shortlists.expiresOnHint')}
        initial={initial.expiresOn}
        required
      />
    </>
  );
}

const USUAL_DAYS = 90;

/** A list is usually worked on for three months. */
export const newList = (): ListValues => ({
  name: '',
  purpose: '',
  expiresOn: new Date(Date.now() + USUAL_DAYS * 86_400_000).toLocaleDateString('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }),
});
