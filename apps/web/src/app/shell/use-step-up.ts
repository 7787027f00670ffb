import { useEffect, useState } from 'react';
import { askBy } from '../../api/step-up';

type Answer = (proven: boolean) => void;

/** The question for the password that an act waits for, if one does: acts that ask meanwhile wait for the same answer. */
export function useStepUp(): Answer | null {
  const [answer, setAnswer] = useState<{ readonly give: Answer } | null>(null);
  useEffect(() => {
    let asked: Promise<boolean> | null = null;
    return askBy(() => {
      asked ??= new Promise<boolean>((resolve) => {
        setAnswer({
          give: (proven) => {
            asked = null;
            setAnswer(null);
            resolve(proven);
          },
        });
      });
      return asked;
    });
  }, []);
  return answer?.give ?? null;
}
