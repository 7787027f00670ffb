/** What is longer is hardly met again. */
const LONGEST = 100;

/**
 * What a function says of a text, kept for the next time it is asked: names are made of few syllables, a country studied few majors.
 * Where there are too many, all begin anew. What it says must not be changed by anybody.
 */
export function remembered<Said>(of: (text: string) => Said, most = 5_000): (text: string) => Said {
  const known = new Map<string, Said>();
  return (text) => {
    if (text.length > LONGEST) return of(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const said = of(text);
    known.set(text, said);
    return said;
  };
}
