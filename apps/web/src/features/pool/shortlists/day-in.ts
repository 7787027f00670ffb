/** The day of a time where the registry is kept. */
export const dayIn = (time: string): string => new Date(time).toLocaleDateString('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });
