import { posix } from 'node:path';
import { DomainError } from '#libs/kernel';
import type { SheetInfo } from './cells.js';
import { LIMITS } from './limits.js';
import { type Attributes, readXml, type XmlHandlers } from './xml.js';
import type { Package } from './zip.js';

export interface WorkbookPart {
  readonly sheets: readonly (SheetInfo & { readonly path: string })[];
  readonly date1904: boolean;
  readonly stylesPath: string | null;
  readonly stringsPath: string | null;
}

/** The list of sheets and where the parts are, found through relations: their names differ between programs. */
export async function readWorkbookPart(zip: Package): Promise<WorkbookPart> {
  const workbookPath =
    (await relations(zip, '_rels/.rels', '')).find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml';
  if (!zip.has(workbookPath))
    throw new DomainError(
      zip.has('mimetype') || zip.names().some((name) => name.endsWith('.bin')) ? 'workbook.old_format' : 'workbook.not_a_workbook',
    );
  const related = await relations(
    zip,
    posix.join(posix.dirname(workbookPath), '_rels', `${posix.basename(workbookPath)}.rels`),
    posix.dirname(workbookPath),
  );
  const sheets: (SheetInfo & { path: string })[] = [];
  let [date1904, isWorkbook] = [false, false];
  await readXml(zip.read(workbookPath), {
    open: (name, attributes) => {
      if (name === 'workbook') isWorkbook = true;
      if (name === 'workbookPr') date1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      if (sheets.length >= LIMITS.sheets) throw new DomainError('workbook.too_large');
      const found = related.find(({ id }) => id === idOf(attributes));
      if (found && isSheet(found))
        sheets.push({ name: (attributes.name ?? '').slice(0, 100), state: stateOf(attributes), path: found.target });
    },
  });
  if (!isWorkbook) throw new DomainError('workbook.not_a_workbook'); // another document of the same family
  const partOf = (kind: string) => related.find(({ type, target }) => type.endsWith(kind) && zip.has(target))?.target ?? null;
  const readable = sheets.filter(({ path }) => zip.has(path));
  if (readable.length === 0)
    throw new DomainError(sheets.some(({ path }) => path.endsWith('.bin')) ? 'workbook.old_format' : 'workbook.damaged');
  return { sheets: readable, date1904, stylesPath: partOf('/styles'), stringsPath: partOf('/sharedStrings') };
}

/** Charts and dialogues are sheets too, without rows. Programs name the parts as they like. */
const isSheet = ({ type }: { type: string }): boolean => type.endsWith('/worksheet');
const stateOf = ({ state }: Attributes): SheetInfo['state'] => (state === 'hidden' || state === 'veryHidden' ? state : 'visible');

const idOf = (attributes: Attributes): string | undefined =>
  attributes['r:id'] ?? Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];

async function relations(zip: Package, path: string, base: string): Promise<{ id: string; type: string; target: string }[]> {
  const found: { id: string; type: string; target: string }[] = [];
  if (!zip.has(path)) return found;
  await readXml(zip.read(path), {
    open: (name, { Id, Type, Target, TargetMode }) => {
      if (found.length >= LIMITS.relations) throw new DomainError('workbook.too_large');
      if (name === 'Relationship' && TargetMode !== 'External')
        found.push({
          id: Id ?? '',
          type: Type ?? '',
          target: posix.join(Target?.startsWith('/') ? '' : base, Target ?? '').replace(/^\//, ''),
        });
    },
  });
  return found;
}

/** By style index: the number format and the font of a cell. */
export interface CellStyle {
  readonly numberFormat: string | null;
  readonly isDate: boolean;
  readonly font: string | null;
}

/** Built-in formats that show dates; others are told by their letters. */
const BUILT_IN: Record<number, string> = {
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yy h:mm',
  27: 'yyyy/m',
  28: 'm/d',
  29: 'm/d',
  30: 'm-d-yy',
  31: 'yyyy/m/d',
  32: 'h:mm',
  33: 'h:mm:ss',
  34: 'yyyy/m',
  35: 'm/d',
  36: 'yyyy/m',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
};

export const isDateFormat = (format: string): boolean =>
  /[dmy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').replace(/general/gi, ''));

export async function readStyles(zip: Package, path: string | null): Promise<CellStyle[]> {
  const [formats, fonts, styles] = [new Map<number, string>(), [] as (string | null)[], [] as CellStyle[]];
  let section = '';
  if (!path) return styles;
  await readXml(zip.read(path), {
    open: (name, attributes) => {
      if (['fonts', 'cellXfs', 'cellStyleXfs', 'dxfs'].includes(name)) section = name;
      if (name === 'numFmt') formats.set(Number(attributes.numFmtId), (attributes.formatCode ?? '').slice(0, 200));
      if (name === 'font' && section === 'fonts') fonts.push(null);
      if (name === 'name' && section === 'fonts' && fonts.length > 0) fonts[fonts.length - 1] = attributes.val ?? null;
      if (name === 'xf' && section === 'cellXfs') {
        if (styles.length >= LIMITS.formats) throw new DomainError('workbook.too_large');
        const id = Number(attributes.numFmtId ?? 0);
        const numberFormat = formats.get(id) ?? BUILT_IN[id] ?? null;
        styles.push({
          numberFormat,
          isDate: numberFormat !== null && isDateFormat(numberFormat),
          font: fonts[Number(attributes.fontId ?? 0)] ?? null,
        });
      }
    },
  });
  return styles;
}

/** A shared text with the font of its first run, where it has one of its own. */
export interface SharedText {
  readonly text: string;
  readonly font: string | null;
}

/** The shared texts, joined over their runs; phonetic hints are not part of them. */
export async function readSharedTexts(zip: Package, path: string | null): Promise<SharedText[]> {
  const texts: SharedText[] = [];
  if (!path) return texts;
  let [text, font, inText, phonetic, total] = ['', null as string | null, false, false, 0];
  const handlers: XmlHandlers = {
    open: (name, attributes) => {
      if (name === 'si') [text, font] = ['', null];
      if (name === 'rPh') phonetic = true;
      if (name === 't') inText = !phonetic;
      if (name === 'rFont') font ??= attributes.val ?? null;
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') phonetic = false;
      if (name !== 'si') return;
      total += text.length;
      if (total > LIMITS.sharedCharacters) throw new DomainError('workbook.too_large');
      texts.push({ text: unescapeControl(text), font });
    },
    text: (piece) => {
      if (inText && text.length < LIMITS.cellCharacters) text += piece;
    },
  };
  await readXml(zip.read(path), handlers, Number.POSITIVE_INFINITY); // bounded in characters: a roster has hundreds of thousands
  return texts;
}

/** `_x000D_` stands for a control character that XML cannot hold. */
export const unescapeControl = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => (/^000[9AD]$/i.test(code) ? '\n' : ''));
