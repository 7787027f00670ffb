import { type SamplePerson, samplePerson } from './sample-person.js';
import type { Workplace } from './workplaces.js';

/** In workplaces of this size one person more has retired lately. */
const LARGE = 10;

/** Everybody of the sample body, in the order of the workplaces. */
export function samplePeople(workplaces: readonly Workplace[]): SamplePerson[] {
  let number = 0;
  return workplaces.flatMap((workplace) => {
    const retired = workplace.people >= LARGE ? 1 : 0;
    return Array.from({ length: workplace.people + retired }, (_, place) => samplePerson(workplace, place, ++number));
  });
}
