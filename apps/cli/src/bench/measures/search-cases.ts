import type { Role } from '#libs/access';
import type { BenchUnit, BenchUnits } from '../bench.js';

/** A page somebody asks for, and the condition one would write by hand for it over `talent_card c`. */
export interface SearchCase {
  readonly name: string;
  readonly role: Role;
  readonly unit: (units: BenchUnits) => BenchUnit | null; // where the asker may look
  readonly criteria: object;
  readonly where: string;
  readonly deep?: true; // a page from the middle of the list
}

const everywhere = () => null;
const inWard = ({ ward }: BenchUnits) => ward;
const MASTER = `c.degree_rank >= 70`;

export const SEARCH_CASES: readonly SearchCase[] = [
  { name: 'everybody', role: 'recruiter', unit: everywhere, criteria: {}, where: 'true' },
  { name: 'everybody, deep page', role: 'recruiter', unit: everywhere, criteria: {}, where: 'true', deep: true },
  {
    name: '3 fields, >= master',
    role: 'recruiter',
    unit: everywhere,
    criteria: { fields: ['CNTT', 'YT', 'NL'], degreeAtLeast: 'ThS' },
    where: `c.fields && '{CNTT,YT,NL}' and ${MASTER}`,
  },
  {
    name: '3 fields, >= master, short name',
    role: 'leader',
    unit: everywhere,
    criteria: { fields: ['CNTT', 'YT', 'NL'], degreeAtLeast: 'ThS', text: 'ha' },
    where: `c.fields && '{CNTT,YT,NL}' and ${MASTER} and (c.initials = 'ha' or c.search_name like '% ha%' or c.search_terms like '% ha %')`,
  },
  {
    name: '1 field, name',
    role: 'leader',
    unit: everywhere,
    criteria: { fields: ['YT'], text: 'hương' },
    where: `c.fields && '{YT}' and (c.initials = 'huong' or c.search_name like '% huong%' or c.search_terms like '% huong %')`,
  },
  {
    name: 'rare field, doctorate, full name',
    role: 'leader',
    unit: everywhere,
    criteria: { fields: ['CNMN'], degrees: ['TS'], text: 'nguyễn thị hương' },
    where: `c.fields && '{CNMN}' and c.degree = 'TS'
      and (c.search_name like '% nguyen%' or c.search_terms like '% nguyen %') and (c.search_name like '% thi%' or c.search_terms like '% thi %')
      and (c.search_name like '% huong%' or c.search_terms like '% huong %')`,
  },
  {
    name: 'a name nobody has',
    role: 'leader',
    unit: everywhere,
    criteria: { text: 'zzyzx' },
    where: `(c.initials = 'zzyzx' or c.search_name like '% zzyzx%' or c.search_terms like '% zzyzx %')`,
  },
  {
    name: 'women of 31-40 with a college degree',
    role: 'leader',
    unit: everywhere,
    criteria: { gender: ['NU'], degrees: ['CD'], ageBand: ['31-40'] },
    where: `c.gender = 'NU' and c.degree = 'CD' and c.birth_first > ((now() at time zone 'Asia/Ho_Chi_Minh')::date - interval '41 years')::date
      and c.birth_first <= ((now() at time zone 'Asia/Ho_Chi_Minh')::date - interval '31 years')::date`,
  },
  { name: 'a ward, everybody', role: 'leader', unit: inWard, criteria: {}, where: 'scope' },
  {
    name: 'a ward, 3 fields, name',
    role: 'personnel_officer',
    unit: inWard,
    criteria: { fields: ['CNTT', 'YT', 'GDDT'], text: 'lan' },
    where: `scope and c.fields && '{CNTT,YT,GDDT}' and (c.initials = 'lan' or c.search_name like '% lan%' or c.search_terms like '% lan %')`,
  },
];
