import { foldWords } from '#libs/kernel';
import { codeOfRank, rankByName, readItLevel, readRankCode } from './cells/codes.js';
import type { ReadContext } from './cells/context.js';
import { accept, ask, type ReadValue } from './cells/decision.js';
import { joinedLanguages, languageOfHeading, readLanguages, splitOffIt } from './cells/languages.js';
import { isTick } from './cells/ticks.js';
import type { PersonField } from './person.js';
import type { At, Placed } from './read-person.js';
import { withText } from './rows/cells-of-row.js';

type Put = (field: PersonField, value: ReadValue, from: Placed | null) => void;
type All = (code: string) => Placed[];

/** A column of ranks: what stands in it is one. In a column of titles stand professions, too. */
export const isOfRanks = (placed: Placed | null): boolean =>
  placed !== null && foldWords(placed.column.heading.at(-1) ?? '').some((word) => word === 'ngach');

/** By its code, by its name, or by a tick under its name. */
export function readRankOf(at: At, all: All, put: Put, context: ReadContext): void {
  const [code, name] = [at('rankCode'), at('rankName')];
  const ticked = all('rankTick').filter(({ cell }) => isTick(cell.text));
  if (code) put('rank_code', readRankCode(code.cell, context), code);
  else if (name) {
    const read = isOfRanks(name) ? readRankCode(name.cell, context) : codeOfRank(name.cell);
    if (read) put('rank_code', read, name);
  } else if (ticked[0]) put('rank_code', tickedRank(ticked, context), ticked[0]);
}

/** "CV và TĐ" is that rank or one like it. */
function tickedRank(ticked: readonly Placed[], context: ReadContext): ReadValue {
  const [first] = ticked as [Placed];
  const heading = first.column.heading.at(-1) ?? '';
  const rank = rankByName(withText(first.cell, heading), context)?.value ?? null;
  if (ticked.length > 1) return ask(rank, 'several_ticks');
  if (rank === null) return ask(null, 'unknown_code');
  return /tương đương|tđ/i.test(heading.normalize('NFC')) ? ask(rank, 'rank_or_like') : accept(rank);
}

/** Languages, of one column or of several, and what stands of IT beside them or in columns of its own. */
export function readLanguagesAndIt(at: At, all: All, put: Put, context: ReadContext): void {
  const languages = all('language').map((from) => ({ ...from, ...languagesIn(from) }));
  put(
    'languages',
    joinedLanguages(languages.map(({ spoken, column }) => readLanguages(spoken, languageOfHeading(column.heading)))),
    languages[0] ?? null,
  );
  const shared = languages.find(({ it }) => it !== '');
  if (shared && !at('it')) put('it_level', readItLevel(withText(shared.cell, shared.it), context), shared);
  const own = at('it');
  if (own) put('it_level', readItLevel(own.cell, context), own);
  const said = all('itTick');
  const [first] = said;
  if (!first || own) return;
  const levels = said.map(({ cell, column }) => readItLevel(isTick(cell.text) ? withText(cell, column.heading.at(-1)!) : cell, context));
  put('it_level', said.length > 1 ? ask(levels.at(0)!.value, 'several_ticks') : levels[0]!, first);
}

/** A column may hold languages and IT together; what tells of IT in another one is for the officer to see. */
function languagesIn({ cell, column }: Placed): { spoken: string; it: string } {
  if (!/tin hoc|cntt/.test(foldWords(column.heading.join(' ')).join(' '))) return { spoken: cell.text, it: '' };
  const { languages, it } = splitOffIt(cell.text);
  return { spoken: languages, it };
}
