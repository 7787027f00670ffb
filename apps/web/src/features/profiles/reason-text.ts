import { useTranslation } from 'react-i18next';

/** Why something was done: in the words of who did it, or, where the product did it by itself, in the reader's language. */
export function useReasonText(): (reason: string) => string {
  const { t } = useTranslation();
  return (reason) => (reason === 'undo' ? t('profiles.importUndone') : reason);
}
