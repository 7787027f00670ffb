import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { BoardOutlookQuery, type Grouping, MeasureQuery, TrajectoryQuery } from '#libs/indicators';
import { type Clock, type Day, formatPartialDate, hundredthsOfPercent, type Language, percentText } from '#libs/kernel';
import { CLOCK, type StreamedSheet, streamWorkbook, type WrittenCell } from '#libs/platform';
import { atTime } from '../files/at-time.js';
import { BY_WORDS, STATUS_WORDS, words } from './number-words.js';
import { type NumberBook, type NumberTable, numbersPdf } from './numbers-pdf.js';
import type { WayChart } from './way-chart.js';

export interface AskedNumbers {
  readonly unit: string | null;
  readonly onDay: Day | null;
  readonly knownAt: string | null;
}

export const NUMBER_FORMATS = ['xlsx', 'pdf'] as const;
export type NumberFormat = (typeof NUMBER_FORMATS)[number];

export interface NumberFile {
  readonly content: Readable;
  readonly name: string;
  readonly format: NumberFormat;
}

/**
 * Numbers as a workbook, or as pages with their chart: what was asked first, then the tables as they stand on the page. Whatever may not
 * be told is not in it.
 */
@Injectable()
export class NumberTables {
  constructor(
    private readonly measures: MeasureQuery,
    private readonly boards: BoardOutlookQuery,
    private readonly trajectories: TrajectoryQuery,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async indicator(asker: Asker, code: string, asked: AskedNumbers, by: Grouping, format: NumberFormat): Promise<NumberFile> {
    const { language } = asker;
    const [say, percent] = [words(language), percentIn(language)];
    const measured = await this.measures.measure(asker, { code, ...asked }, by);
    const { definition, numerator, remainder, unknown, excluded, denominator, target, status, need, short, reason } = measured;
    const head: WrittenCell[][] = [
      [say.indicator, `${definition.name[language]} (v${measured.version})`],
      [say.describes, definition.describes[language]],
      ...this.head(asker, asked, measured.unit, measured.onDay),
      [say.rate, percent(hundredthsOf(measured))],
      [say.target, target ? `${percent(hundredthsOfShare(target.value))} ${say.by} ${formatPartialDate(target.by)}` : say.none],
      [say.status, STATUS_WORDS[status][language]],
      [say.numerator, numerator],
      [say.remainder, remainder],
      [say.unknown, unknown],
      [say.excluded, excluded],
      [say.denominator, denominator],
      [say.need, need],
      [say.short, short],
      ...(reason ? [[say.note, reason]] : []),
    ];
    const groups = (measured.groups ?? []).map((group): WrittenCell[] => [
      group.name,
      group.numerator,
      group.remainder,
      group.unknown,
      group.denominator,
      percent(hundredthsOf(group)),
      group.target ? percent(hundredthsOfShare(group.target.value)) : null,
      group.need,
      group.short,
      STATUS_WORDS[group.status][language],
    ]);
    const columns = [say.numerator, say.remainder, say.unknown, say.denominator, say.rate, say.target, say.need, say.short, say.status];
    const way = asked.knownAt === null ? await this.way(asker, code, asked) : null;
    const apart = {
      name: BY_WORDS[by][language],
      headings: [BY_WORDS[by][language], ...columns],
      widths: [40, ...columns.slice(1).map(() => 12), 22],
    };
    const hundredths = target && hundredthsOfShare(target.value);
    return fileOf(format, `${code}-${measured.onDay}`, {
      title: definition.name[language],
      about: { name: say.indicator, widths: [28, 90], rows: head },
      tables: [{ ...apart, rows: groups }, ...(way ? [way.table] : [])],
      chart: way && { ...way.chart, target: target && hundredths ? { onDay: target.by, hundredths } : null },
    });
  }

  async board(asker: Asker, asked: AskedNumbers, format: NumberFormat): Promise<NumberFile> {
    const { language } = asker;
    const [say, percent] = [words(language), percentIn(language)];
    const board = await this.boards.board(asker, asked);
    const rows = board.items.map((item): WrittenCell[] => [
      item.name[language],
      item.definitionVersion,
      item.numerator,
      item.denominator,
      percent(hundredthsOf(item)),
      item.target ? percent(hundredthsOfShare(item.target.value)) : null,
      item.target ? formatPartialDate(item.target.by) : null,
      item.short,
      STATUS_WORDS[item.status][language],
    ]);
    const headings = [say.indicator, say.version, say.numerator, say.denominator, say.rate, say.target, say.day, say.short, say.status];
    return fileOf(format, `indicators-${board.onDay}`, {
      title: say.board,
      about: { name: say.asked, widths: [28, 90], rows: this.head(asker, asked, board.unit, board.onDay) },
      tables: [{ name: say.board, headings, widths: [56, ...headings.slice(2).map(() => 12), 22], rows }],
      chart: null,
    });
  }

  /** The year-ends that are over beside the milestones: what the chart shows. */
  private async way(
    asker: Asker,
    code: string,
    { unit, onDay }: AskedNumbers,
  ): Promise<{ readonly table: NumberTable; readonly chart: WayChart }> {
    const [say, percent] = [words(asker.language), percentIn(asker.language)];
    const { actual, path } = await this.trajectories.trajectory(asker, { code, unit, onDay });
    const days = [...new Set([...actual.map((point) => point.onDay), ...path.map((point) => point.onDay)])].sort();
    const rows = days.map((day): WrittenCell[] => {
      const found = actual.find((point) => point.onDay === day);
      const planned = path.find((point) => point.onDay === day);
      return [
        formatPartialDate(day),
        found?.numerator ?? null,
        found?.denominator ?? null,
        found ? percent(hundredthsOf(found)) : null,
        planned ? percent(hundredthsOfShare(planned.value)) : null,
      ];
    });
    const table = {
      name: say.way,
      headings: [say.day, say.numerator, say.denominator, say.rate, say.planned],
      widths: [14, 14, 14, 14, 14],
      rows,
    };
    const measured = actual.flatMap((point) => {
      const hundredths = hundredthsOf(point);
      return hundredths === null ? [] : [{ onDay: point.onDay, hundredths }];
    });
    const planned = path.map(({ onDay: day, value }) => ({ onDay: day, hundredths: hundredthsOfShare(value) }));
    const said = { actual: say.rate, planned: say.planned, target: say.target };
    return {
      table,
      chart: { actual: measured, planned, target: null, words: said, percent: (hundredths) => percentText(hundredths, asker.language) },
    };
  }

  private head(
    { language, identity }: Asker,
    { knownAt }: AskedNumbers,
    unit: { readonly name: string } | null,
    day: Day,
  ): WrittenCell[][] {
    const say = words(language);
    return [
      [say.unit, unit?.name ?? say.everything],
      [say.onDay, formatPartialDate(day)],
      ...(knownAt ? [[say.knownAt, atTime(new Date(knownAt))]] : []),
      [say.madeBy, identity.displayName],
      [say.madeAt, atTime(this.clock.now())],
    ];
  }
}

const fileOf = (format: NumberFormat, name: string, book: NumberBook): NumberFile => ({
  content: format === 'pdf' ? numbersPdf(book) : streamWorkbook(...[book.about, ...book.tables].map(sheetOf)),
  name: `${name}.${format}`,
  format,
});

/** In the language of the asker, as on the page; nothing where there is no share. */
const percentIn =
  (language: Language) =>
  (hundredths: number | null): string | null =>
    hundredths === null ? null : percentText(hundredths, language);

/** Rounded by the counts as on the page, never from a fraction; none where the page tells none. */
const hundredthsOf = ({ numerator, denominator, rate }: { numerator: number; denominator: number; rate: number | null }): number | null =>
  rate === null ? null : hundredthsOfPercent(numerator, denominator);
const hundredthsOfShare = (value: string): number => Math.round(Number(value) * 10_000);

const sheetOf = ({ name, headings, widths, rows }: NumberTable): StreamedSheet => ({
  ...{ name, widths, boldRows: headings ? 1 : 0 },
  rows: Readable.from([...(headings ? [headings] : []), ...rows]),
});
