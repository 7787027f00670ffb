/** Of every shape in a chart what makes it look as it does: a file has no stylesheet of ours. */
const LOOKS = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
];
const ROOM = { top: 64, bottom: 28, side: 16 };
const SHARPER = 2;

export interface ChartWords {
  readonly title: string;
  readonly sub: string;
  readonly key: string; // what the lines are
}

/** The chart as it stands on the page, as a picture that explains itself. */
export function chartSvg(chart: SVGSVGElement, { title, sub, key }: ChartWords): { text: string; width: number; height: number } {
  const width = Number(chart.getAttribute('width')) + 2 * ROOM.side;
  const height = Number(chart.getAttribute('height')) + ROOM.top + ROOM.bottom;
  const { fontFamily, color } = getComputedStyle(chart);
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const [from, to] = [chart.querySelectorAll('*'), copy.querySelectorAll('*')];
  from.forEach((shape, at) => {
    const looks = getComputedStyle(shape);
    for (const name of LOOKS) to[at]?.setAttribute(name, looks.getPropertyValue(name));
    to[at]?.removeAttribute('class');
  });
  const space = 'http://www.w3.org/2000/svg';
  const whole = document.createElementNS(space, 'svg');
  for (const [name, value] of [
    ['xmlns', space],
    ['width', width],
    ['height', height],
    ['viewBox', `0 0 ${width} ${height}`],
    ['font-family', fontFamily],
  ] as const)
    whole.setAttribute(name, String(value));
  const paper = document.createElementNS(space, 'rect');
  paper.setAttribute('width', String(width));
  paper.setAttribute('height', String(height));
  paper.setAttribute('fill', '#ffffff');
  whole.append(paper);
  for (const [words, y, size, weight] of [
    [title, 26, 17, 600],
    [sub, 48, 13, 400],
    [key, height - 10, 12, 400],
  ] as const) {
    const line = document.createElementNS(space, 'text');
    for (const [name, value] of Object.entries({ x: ROOM.side, y, fill: color, 'font-size': size, 'font-weight': weight }))
      line.setAttribute(name, String(value));
    line.textContent = words;
    whole.append(line);
  }
  copy.setAttribute('x', String(ROOM.side));
  copy.setAttribute('y', String(ROOM.top));
  copy.removeAttribute('role');
  whole.append(copy);
  return { text: new XMLSerializer().serializeToString(whole), width, height };
}

/** Saves it as a drawing. */
export function saveSvg(chart: SVGSVGElement, words: ChartWords, name: string): void {
  save(new Blob([chartSvg(chart, words).text], { type: 'image/svg+xml' }), `${name}.svg`);
}

/** Saves it as a picture, twice as sharp as on the page. */
export async function savePng(chart: SVGSVGElement, words: ChartWords, name: string): Promise<void> {
  const { text, width, height } = chartSvg(chart, words);
  const drawing = new Image();
  drawing.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await drawing.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SHARPER;
  canvas.height = height * SHARPER;
  canvas.getContext('2d')?.drawImage(drawing, 0, 0, canvas.width, canvas.height);
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (picture) save(picture, `${name}.png`);
}

function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1_000);
}
