import { clean, fold, foldWords } from '#libs/kernel';

/** What a major proposes. `field: null` = known, and deliberately of no priority field. */
export interface FieldProposal {
  readonly field: string | null;
  readonly alias: string; // as people write it
  readonly weak: boolean; // shown with the doubt
  readonly note: { readonly vi: string; readonly en: string } | null;
}

interface AliasRow {
  readonly code: string;
  readonly nameVi: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * Proposes a priority field from a major. The plan names fields, not majors, so this is a proposal for an officer to refuse, never a
 * decision: an exact alias wins, with and then without a leading degree word; else the longest alias that stands in the major as whole
 * words. An alias of one syllable matches only the whole text.
 */
export class FieldProposer {
  private readonly aliases: ReadonlyMap<string, FieldProposal>;
  private readonly abbreviations: ReadonlyMap<string, string>;
  private readonly longestAlias: number;

  constructor(aliases: readonly AliasRow[], abbreviations: readonly AliasRow[]) {
    this.aliases = new Map(aliases.map((row) => [keyOf(row.code), proposalOf(row)]));
    this.abbreviations = new Map(abbreviations.map(({ code, nameVi }) => [fold(code), nameVi]));
    this.longestAlias = Math.max(1, ...aliases.map(({ code }) => keyOf(code).split(' ').length));
  }

  /** The proposal of each major in the text (divided by ";"), null for a major without an alias. */
  proposeAll(majors: string): (FieldProposal | null)[] {
    return majors
      .split(';')
      .map(clean)
      .filter(Boolean)
      .map((major) => this.propose(major));
  }

  /** Abbreviations spelled out: "CNTT" is "Công nghệ thông tin". A text that has none stays as it is. */
  expand(major: string): { readonly text: string; readonly changed: boolean } {
    const text = clean(major)
      .split(' ')
      .map((word) => this.spelledOut(word))
      .join(' ');
    const changed = text !== clean(major);
    return { text: changed ? text.charAt(0).toLocaleUpperCase('vi') + text.slice(1) : text, changed };
  }

  private propose(major: string): FieldProposal | null {
    const written = keyOf(major);
    const expanded = keyOf(this.expand(major).text);
    for (const key of [written, withoutDegrees(written), expanded, withoutDegrees(expanded)]) {
      const exact = this.aliases.get(key);
      if (exact) return exact;
    }
    return this.longestWithin(withoutDegrees(expanded).split(' ')) ?? this.longestWithin(expanded.split(' '));
  }

  private longestWithin(words: readonly string[]): FieldProposal | null {
    let longest = '';
    for (let length = Math.min(words.length, this.longestAlias); length >= 2; length--) {
      for (let start = 0; start + length <= words.length; start++) {
        const key = words.slice(start, start + length).join(' ');
        if (key.length > longest.length && this.aliases.has(key)) longest = key;
      }
    }
    return this.aliases.get(longest) ?? null;
  }

  /** Only words in capitals are abbreviations: "sp" inside a sentence may be anything. */
  private spelledOut(word: string): string {
    const bare = word.replace(/[.,]/g, '');
    if (bare.length < 2 || bare !== bare.toLocaleUpperCase('vi')) return word;
    return this.abbreviations.get(fold(bare)) ?? word;
  }
}

const keyOf = (text: string): string => foldWords(text).join(' ');

/** Degree words that stand before a major: "ThS Quản lý giáo dục", "Kỹ sư điện". */
const DEGREES =
  /^(?:(?:tien si|tien sy|thac si|thac sy|th s|ths|ts|cao hoc|dai hoc|dh|cao dang|cd|trung cap|tc|cu nhan|cn|ky su|ks|bac si|bac sy|bs|chuyen nganh|nganh) )+/;

const withoutDegrees = (key: string): string => key.replace(DEGREES, '');

function proposalOf({ nameVi, attributes }: AliasRow): FieldProposal {
  const { field, weak, note_vi: vi, note_en: en } = attributes;
  return { field: field || null, alias: nameVi, weak: weak === '1', note: vi && en ? { vi, en } : null };
}
