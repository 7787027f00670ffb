/** The degrees there are, read once. */
export const LADDER = `select array_agg(d.code order by d.code) as codes, array_agg(d.rank order by d.code) as ranks from catalogs_education_level d) ladder`;

const OF_ONE = 'left join lateral (';
const BY_PERSON = 'where s.person_id = e.person_id';

/**
 * The definition of one person's card as one of everybody's, for a database that is to read each table once: what is gathered by a
 * sub-query for each person becomes a table of everybody, gathered by person and joined. Nothing else of the definition is touched.
 */
export function everybodyFrom(card: string): string {
  const named = card.split('talent_card_at(');
  if (named.length !== 2) throw new Error('the definition of the card does not begin with its name');
  let rest = named.join('talent_cards_at(');
  let made = '';
  for (let at = rest.indexOf(OF_ONE); at >= 0; at = rest.indexOf(OF_ONE)) {
    const end = closing(rest, at + OF_ONE.length);
    const alias = /^\) (\w+) on true/.exec(rest.slice(end));
    if (!alias) throw new Error(`a part of the card has no name: ${rest.slice(at, at + 80)}`);
    const query = rest.slice(at + OF_ONE.length, end);
    made += rest.slice(0, at) + (query.includes(BY_PERSON) ? gathered(query, alias[1]!) : rest.slice(at, end) + alias[0]);
    rest = rest.slice(end + alias[0].length);
  }
  return made + rest;
}

const gathered = (query: string, alias: string): string => {
  // what stands beside it only a sub-query for each person may read
  const ladder = query.includes('ladder.') ? ` cross join (${LADDER}` : '';
  return `left join (${query
    .replace('select', 'select s.person_id,')
    .replace(/from profiles_(\w+) s\b/, `from profiles_$1 s${ladder}`)
    .replace(/where s\.person_id = e\.person_id(?:\s+and)?/, 'where')} group by s.person_id) ${alias} on ${alias}.person_id = e.person_id`;
};

/** Where the bracket closes that was opened before `from`. */
function closing(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    if (text.startsWith('--', at)) at = text.indexOf('\n', at);
    if (text[at] === '(') depth++;
    if (text[at] === ')' && --depth === 0) return at;
  }
  throw new Error('the definition of the card has a bracket that is not closed');
}
