import { fold, foldWords } from '#libs/kernel';
import type { CatalogItem } from './catalog-item.js';

/** The key under which a written form is found: folded, without dots, words divided by single blanks: "Th.S." is "ths". */
export const aliasKey = (text: string): string => foldWords(fold(text).replace(/\./g, '')).join(' ');

const MOST_ASKED = 1_000;

/**
 * Items of one list by every form they are written in. Names beat codes and codes beat aliases; a form that two items share within
 * one of these tiers names neither of them.
 */
export class AliasIndex {
  private readonly found = new Map<string, CatalogItem | null>();
  private readonly asked = new Map<string, CatalogItem | null>(); // a file says the same few things ten thousand times

  constructor(items: readonly CatalogItem[]) {
    this.addTier(items, (item) => [item.nameVi, item.attributes.full_name_vi ?? '']);
    this.addTier(items, (item) => [item.code]);
    this.addTier(items, (item) => item.aliases);
    this.addTier(items, (item) => [item.nameEn]);
  }

  find(text: string): CatalogItem | null {
    const known = this.asked.get(text);
    if (known !== undefined) return known;
    const item = this.found.get(aliasKey(text)) ?? null;
    if (this.asked.size >= MOST_ASKED) this.asked.clear();
    this.asked.set(text, item);
    return item;
  }

  private addTier(items: readonly CatalogItem[], formsOf: (item: CatalogItem) => readonly string[]): void {
    const tier = new Map<string, CatalogItem | null>();
    for (const item of items) {
      for (const key of formsOf(item).map(aliasKey).filter(Boolean)) {
        const other = tier.get(key);
        tier.set(key, other === undefined || other === item ? item : null);
      }
    }
    for (const [key, item] of tier) if (!this.found.has(key)) this.found.set(key, item);
  }
}
