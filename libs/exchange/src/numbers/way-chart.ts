import { BOLD, INK, LINE, REGULAR } from '../exports/pdf/letters.js';

/** A number from year to year beside what was planned and what is to be reached; in hundredths of a percent. */
export interface WayChart {
  readonly actual: readonly Point[];
  readonly planned: readonly Point[];
  readonly target: Point | null;
  readonly words: { readonly actual: string; readonly planned: string; readonly target: string };
  readonly percent: (hundredths: number) => string;
}

interface Point {
  readonly onDay: string;
  readonly hundredths: number;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const [BLUE, CLAY] = ['#1f4e8c', '#9a5b1e'];
const LEFT = 44;

export const hasWay = ({ actual, planned }: Pick<WayChart, 'actual' | 'planned'>): boolean => actual.length + planned.length > 1;

/** The chart within a box, readable without colour: what was is a full line with dots, what was planned a broken one with squares. */
export function drawWay(document: PDFKit.PDFDocument, chart: WayChart, box: Box): void {
  const points = [...chart.actual, ...chart.planned, ...(chart.target ? [chart.target] : [])];
  const days = points.map(({ onDay }) => Date.parse(onDay));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const scale = ticksOf(Math.max(...points.map(({ hundredths }) => hundredths), 1));
  const top = scale.at(-1)!;
  const plot = { x: box.x + LEFT, y: box.y + 18, width: box.width - LEFT - 12, height: box.height - 40 };
  const xOf = (onDay: string) => plot.x + (last === first ? 0.5 : (Date.parse(onDay) - first) / (last - first)) * plot.width;
  const yOf = (hundredths: number) => plot.y + plot.height - (hundredths / top) * plot.height;

  document.font(REGULAR).fontSize(8).fillColor(INK);
  for (const tick of scale) {
    const y = yOf(tick);
    document
      .moveTo(plot.x, y)
      .lineTo(plot.x + plot.width, y)
      .lineWidth(0.5)
      .strokeColor(LINE)
      .stroke();
    document.text(chart.percent(tick), box.x, y - 5, { width: LEFT - 6, align: 'right', lineBreak: false });
  }
  let free = Number.NEGATIVE_INFINITY;
  for (const onDay of [...new Set(points.map((point) => point.onDay))].sort()) {
    const x = xOf(onDay);
    if (x < free) continue; // a year stands where there is room for it
    document.text(onDay.slice(0, 4), x - 14, plot.y + plot.height + 6, { width: 28, align: 'center', lineBreak: false });
    free = x + 30;
  }
  line(document, chart.planned, xOf, yOf, CLAY, true);
  line(document, chart.actual, xOf, yOf, BLUE, false);
  if (chart.target) {
    const y = yOf(chart.target.hundredths);
    document
      .save()
      .moveTo(plot.x, y)
      .lineTo(plot.x + plot.width, y)
      .lineWidth(1)
      .dash(1, { space: 3 })
      .strokeColor(INK)
      .stroke()
      .restore();
    document
      .font(BOLD)
      .fontSize(8)
      .fillColor(INK)
      .text(`${chart.words.target} ${chart.percent(chart.target.hundredths)}`, plot.x + 6, y - 12, { lineBreak: false });
  }
  const now = chart.actual.at(-1);
  if (now) {
    const x = Math.min(xOf(now.onDay) - 18, plot.x + plot.width - 44);
    document
      .font(BOLD)
      .fillColor(BLUE)
      .text(chart.percent(now.hundredths), x, yOf(now.hundredths) + 7, { lineBreak: false });
  }
  legend(document, chart, box.x + LEFT, box.y);
}

function line(
  document: PDFKit.PDFDocument,
  points: readonly Point[],
  xOf: (onDay: string) => number,
  yOf: (hundredths: number) => number,
  colour: string,
  broken: boolean,
): void {
  const places = points.map(({ onDay, hundredths }) => [xOf(onDay), yOf(hundredths)] as const);
  document.save();
  for (const [at, [x, y]] of places.entries())
    if (at === 0) document.moveTo(x, y);
    else document.lineTo(x, y);
  if (broken) document.dash(4, { space: 3 });
  if (places.length > 1) document.lineWidth(1.5).strokeColor(colour).stroke();
  document.restore();
  for (const [x, y] of places) mark(document, x, y, colour, broken);
}

function mark(document: PDFKit.PDFDocument, x: number, y: number, colour: string, square: boolean): void {
  if (square)
    document
      .rect(x - 2.5, y - 2.5, 5, 5)
      .lineWidth(1)
      .fillAndStroke('#ffffff', colour);
  else document.circle(x, y, 2.8).fill(colour);
}

function legend(document: PDFKit.PDFDocument, { words, actual, planned }: WayChart, left: number, y: number): void {
  let x = left;
  for (const [points, text, colour, square] of [
    [actual, words.actual, BLUE, false],
    [planned, words.planned, CLAY, true],
  ] as const) {
    if (points.length === 0) continue;
    mark(document, x + 4, y + 5, colour, square);
    document
      .font(REGULAR)
      .fontSize(8)
      .fillColor(INK)
      .text(text, x + 12, y, { lineBreak: false });
    x += 24 + document.widthOfString(text);
  }
}

const ALL = 10_000; // of a share: nothing stands above

/** From nothing to above the most, in four to eight round steps. */
export function ticksOf(most: number): number[] {
  const step = [50, 100, 200, 250, 500, 1_000, 2_000].find((each) => most / each <= 6) ?? 2_500;
  const ticks = Array.from({ length: Math.ceil((most + 1) / step) + 1 }, (_, at) => at * step);
  return most <= ALL ? ticks.filter((tick) => tick <= ALL) : ticks;
}
