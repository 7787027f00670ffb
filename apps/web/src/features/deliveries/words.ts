import { useTranslation } from 'react-i18next';

/** A kind of work in words; one the pages do not know is its own name. */
export function useTopicName(): (topic: string) => string {
  const { t, i18n } = useTranslation();
  return (topic) => {
    const key = `deliveries.kinds.${topic.replace('.', '_')}`;
    return i18n.exists(key) ? t(key as 'deliveries.kinds.notifications_mail') : topic;
  };
}

const MAIL = /^mail\.(refused|answered)_(\d{3})$/;

/** Why work failed: the code of the server in words, and the number a mail server answered with. */
export function useReason(): (code: string) => string {
  const { t, i18n } = useTranslation();
  return (code) => {
    const [, what, number] = MAIL.exec(code) ?? [];
    if (what) return t(`deliveries.reasons.mail_${what as 'refused'}`, { number: number! });
    const key = `deliveries.reasons.${code.replace('.', '_')}`;
    return i18n.exists(key) ? t(key as 'deliveries.reasons.timed_out') : t('deliveries.reasons.other', { code });
  };
}
