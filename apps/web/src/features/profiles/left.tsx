import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** What became of a record that one was looking at and cannot any more; it stands in the state of the history entry. */
export type Left = 'transferred' | 'archived';

export function LeftNote() {
  const { t } = useTranslation();
  const left = useLocation({ select: ({ state }) => (state as { left?: Left }).left });
  return left ? (
    <p className="notice" role="status">
      {t(`profiles.left.${left}`)}
    </p>
  ) : null;
}
