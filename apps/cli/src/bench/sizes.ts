/** How large an invented body is: a town, a province, or a country of provinces. */
export interface Size {
  readonly name: string;
  readonly people: number;
  readonly wards: number;
  readonly departments: number;
  readonly below: number; // units below each of them
  readonly copies?: number; // of the province, with as many people as all of them have
  readonly runs: number; // of one question: what is slow by hand is not asked as often
  readonly limits: { readonly page: number; readonly counts: number; readonly countsByWords?: number }; // p95, ms
}

export const SIZES: readonly Size[] = [
  { name: '3k', people: 3_000, wards: 5, departments: 5, below: 5, runs: 60, limits: { page: 15, counts: 15 } },
  { name: '60k', people: 60_000, wards: 97, departments: 20, below: 9, runs: 60, limits: { page: 15, counts: 15 } },
  {
    name: 'country',
    people: 2_520_000,
    wards: 97,
    departments: 20,
    below: 9,
    copies: 42,
    runs: 20,
    limits: { page: 50, counts: 20, countsByWords: 80 },
  },
];
