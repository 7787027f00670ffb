import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formValues } from '../../../parts/form-values';
import { CloseSheet, Sheet } from '../../../parts/sheet';
import type { Entry } from './use-shortlists';

interface Props {
  readonly entry: Entry;
  readonly onLeaveOut: (reason: string) => void;
  readonly onTakeOff: () => void;
  readonly onClose: () => void;
}

/** Somebody is not chosen, for a reason that stays; or was put on the list by mistake. */
export function LeaveOutSheet({ entry, onLeaveOut, onTakeOff, onClose }: Props) {
  const { t } = useTranslation();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onLeaveOut(formValues(event.currentTarget).text('reason'));
    onClose();
  };
  return (
    <Sheet title={t('shortlists.leaveOutOf', { name: entry.person.fullName })} onClose={onClose} holds>
      <form className="form" onSubmit={submit}>
        <p className="muted">{t('shortlists.leaveOutHow')}</p>
        <label>
          {t('shortlists.reason')}
          <input name="reason" required maxLength={300} autoComplete="off" data-first />
        </label>
        <div className="row-gap">
          <button type="submit" className="button button-primary">
            {t('shortlists.leaveOut')}
          </button>
          <CloseSheet />
          <button
            type="button"
            className="link-button"
            onClick={() => {
              onTakeOff();
              onClose();
            }}
          >
            {t('shortlists.takeOff')}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
