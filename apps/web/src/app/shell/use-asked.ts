import { useEffect, useState } from 'react';
import { askBy, type Wanted } from '../../api/asked-again';

type Answer = (given: boolean) => void;
const always = () => true;

/** The question that requests wait for, if one does: those that ask meanwhile wait for the same answer. */
export function useAsked(wanted: Wanted, isWorthAsking: () => boolean = always): Answer | null {
  const [answer, setAnswer] = useState<{ readonly give: Answer } | null>(null);
  useEffect(() => {
    let asked: Promise<boolean> | null = null;
    return askBy(wanted, async () => {
      if (!asked && !isWorthAsking()) return false;
      asked ??= new Promise<boolean>((resolve) => {
        setAnswer({
          give: (given) => {
            asked = null;
            setAnswer(null);
            resolve(given);
          },
        });
      });
      return asked;
    });
  }, [wanted, isWorthAsking]);
  return answer?.give ?? null;
}
