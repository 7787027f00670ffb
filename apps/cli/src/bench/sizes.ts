/** How large an invented body is: a town, or a province. */
export interface Size {
  readonly name: string;
  readonly people: number;
  readonly wards: number;
  readonly departments: number;
  readonly below: number; // units below each of them
}

export const SIZES: readonly Size[] = [
  { name: '3k', people: 3_000, wards: 5, departments: 5, below: 5 },
  { name: '60k', people: 60_000, wards: 97, departments: 20, below: 9 },
];
