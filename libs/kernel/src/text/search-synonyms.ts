import { withI } from './spelling.js';

/** Ways of writing one degree, title, field, major or institution. Never applied to names. */
export interface Synonym {
  /** Folded, dots as blanks; a question or a stored text that holds one of them means this. */
  readonly phrases: readonly string[];
  /** The tokens stored for a text that holds a phrase. */
  readonly stored: readonly string[];
  /** What a question looks for: alternatives are OR-ed, the tokens of one alternative AND-ed. */
  readonly found: readonly (readonly string[])[];
}

/** Phrases of one code, stored and found by it. */
const code = (token: string, ...phrases: string[]): Synonym => ({ phrases: [token, ...phrases], stored: [token], found: [[token]] });

/** An abbreviation of a major, found also where its words stand apart: "giáo dục mầm non và tiểu học". */
const major = (token: string, full: string, ...others: string[]): Synonym => ({
  phrases: [token, full, ...others],
  stored: [token],
  found: [[token], full.split(' ')],
});

/** An abbreviated institution, found by the words it stands for. */
const school = (token: string, full: string): Synonym => ({
  phrases: [token, full],
  stored: full.replace('dai hoc', 'dh').split(' '),
  found: [full.replace('dai hoc ', '').split(' ')],
});

/** "ck 2", "BSCKII", "bác sĩ chuyên khoa cấp II": a specialist degree of the first or second level. */
const specialist = (token: string, levels: readonly string[]): Synonym => {
  const short = levels.flatMap((level) => [`ck${level}`, `ck ${level}`]);
  const long = levels.flatMap((level) => [`chuyen khoa ${level}`, `chuyen khoa cap ${level}`]);
  const doctors = ['bs', 'ds', 'bac si', 'duoc si'].flatMap((who) => [...short, ...long].map((phrase) => `${who} ${phrase}`));
  const glued = levels.flatMap((level) => [`bsck${level}`, `dsck${level}`]);
  return { phrases: [...short, ...long, ...doctors, ...glued], stored: [token], found: [[token]] };
};

export const SEARCH_SYNONYMS: readonly Synonym[] = [
  code('ths', 'th s', 'thac si', 'cao hoc'),
  { phrases: ['ts', 'tien si'], stored: ['ts'], found: [['ts'], ['tskh']] },
  code('tskh', 'tien si khoa hoc'),
  specialist('ckii', ['ii', '2']),
  specialist('cki', ['i', '1']),
  code('bsnt', 'bac si noi tru'),
  { phrases: ['sau dai hoc'], stored: [], found: [['tskh'], ['ts'], ['ckii'], ['bsnt'], ['ths'], ['cki']] },
  code('dh', 'dai hoc', 'cu nhan'),
  code('cd', 'cao dang'),
  code('tc', 'trung cap'),
  code('ncs', 'nghien cuu sinh'), // a study in progress is not a degree
  code('pgs', 'pho giao su'),
  code('gs', 'giao su'),
  code('cntt', 'it', 'cong nghe thong tin'),
  code('cds', 'chuyen doi so'),
  code('nncnc', 'nn cnc', 'nong nghiep cong nghe cao', 'nong nghiep ung dung cong nghe cao'),
  { phrases: ['y duoc'], stored: ['y', 'duoc'], found: [['y', 'khoa'], ['duoc']] },
  major('qlgd', 'quan ly giao duc'),
  major('qlnn', 'quan ly nha nuoc'),
  major('qtkd', 'quan tri kinh doanh'),
  major('qtnl', 'quan tri nhan luc'),
  major('qldd', 'quan ly dat dai'),
  major('gdmn', 'giao duc mam non'),
  major('gdth', 'giao duc tieu hoc'),
  major('gdtc', 'giao duc the chat'),
  major('gdct', 'giao duc chinh tri'),
  major('gdcd', 'giao duc cong dan'),
  major('gddb', 'giao duc dac biet'),
  major('tcnh', 'tai chinh ngan hang'),
  major('ctxh', 'cong tac xa hoi'),
  major('yhct', 'y hoc co truyen'),
  major('ytcc', 'y te cong cong'),
  major('bvtv', 'bao ve thuc vat'),
  major('ntts', 'nuoi trong thuy san'),
  major('dtvt', 'dien tu vien thong'),
  major('ktpm', 'ky thuat phan mem'),
  major('httt', 'he thong thong tin'),
  major('tdh', 'tu dong hoa'),
  { phrases: ['sp'], stored: ['su', 'pham'], found: [['sp'], ['su', 'pham']] },
  school('dhsp', 'dai hoc su pham'),
  school('dhbk', 'dai hoc bach khoa'),
  school('dhqg', 'dai hoc quoc gia'),
  school('dhktqd', 'dai hoc kinh te quoc dan'),
  school('hvhcqg', 'hoc vien hanh chinh quoc gia'),
];

const SPELLED: ReadonlyMap<string, Synonym> = new Map(
  SEARCH_SYNONYMS.flatMap((synonym) => synonym.phrases.map((phrase) => [phrase.split(' ').map(withI).join(' '), synonym] as const)),
);
const LONGEST_PHRASE = Math.max(...[...SPELLED.keys()].map((phrase) => phrase.split(' ').length));

/** The longest phrase with a known meaning that begins at a word, and how many words it takes; y and i alike. */
export function synonymAt(words: readonly string[], at: number): { synonym: Synonym; taken: number } | null {
  for (let taken = Math.min(LONGEST_PHRASE, words.length - at); taken > 0; taken--) {
    const phrase = words
      .slice(at, at + taken)
      .map(withI)
      .join(' ');
    const synonym = SPELLED.get(phrase);
    if (synonym) return { synonym, taken };
  }
  return null;
}
