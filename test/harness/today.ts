import { dayInVietnam } from '#libs/kernel';

/** The year of the product's day, wherever the machine stands: at the end of December it begins seven hours before that of UTC. */
export const thisYear = (): number => Number(dayInVietnam(new Date()).slice(0, 4));
