/**
 * Ways of writing degrees, titles, fields, majors and institutions: each phrase (folded, dots as blanks) stands for the tokens
 * behind it. Never applied to names. Several alternatives are OR-ed, the tokens of one alternative are AND-ed.
 */
export const SEARCH_SYNONYMS: readonly (readonly [phrases: readonly string[], alternatives: readonly (readonly string[])[]])[] = [
  [['ths', 'th s', 'thac si', 'thac sy', 'cao hoc'], [['ths']]],
  [
    ['ts', 'tien si', 'tien sy'],
    [['ts'], ['tskh']],
  ],
  [['tskh', 'tien si khoa hoc'], [['tskh']]],
  [
    ['ckii', 'ck2', 'ck ii', 'bsckii', 'bs ckii', 'bsck2', 'chuyen khoa 2', 'chuyen khoa ii', 'chuyen khoa cap 2', 'chuyen khoa cap ii'],
    [['ckii']],
  ],
  [
    ['cki', 'ck1', 'ck i', 'bscki', 'bs cki', 'bsck1', 'chuyen khoa 1', 'chuyen khoa i', 'chuyen khoa cap 1', 'chuyen khoa cap i'],
    [['cki']],
  ],
  [['bsnt', 'bac si noi tru'], [['bsnt']]],
  [['dh', 'dai hoc', 'cu nhan'], [['dh']]],
  [['cd', 'cao dang'], [['cd']]],
  [['trung cap'], [['tc']]],
  [['pgs', 'pho giao su'], [['pgs']]],
  [['gs', 'giao su'], [['gs']]],
  [['cntt', 'it', 'cong nghe thong tin'], [['cntt']]],
  [['cds', 'chuyen doi so'], [['cds']]],
  [['nn cnc', 'nncnc', 'nong nghiep cong nghe cao', 'nong nghiep ung dung cong nghe cao'], [['nncnc']]],
  [['qlgd', 'quan ly giao duc'], [['qlgd']]],
  [['y duoc'], [['y', 'khoa'], ['duoc']]],
  [['dhsp', 'dai hoc su pham'], [['su', 'pham']]],
  [['ncs', 'nghien cuu sinh'], [['ncs']]],
];

/** Phrase to alternatives, and the length of the longest phrase in words. */
export const PHRASES: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  SEARCH_SYNONYMS.flatMap(([phrases, alternatives]) => phrases.map((phrase) => [phrase, alternatives] as const)),
);
export const LONGEST_PHRASE = Math.max(...[...PHRASES.keys()].map((phrase) => phrase.split(' ').length));
