import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem';

/** What went wrong in the server's own words; where it could not say anything, in ours: never in those of the browser or of a proxy. */
export function useProblemText(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    const problem = problemOf(error);
    if (!problem) return t('shell.states.offline');
    if (problem.code === 'unreadable') return t('shell.states.unreadable', { status: problem.status });
    return problem.detail || problem.title;
  };
}
