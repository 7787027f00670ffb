import { Download, FileSpreadsheet, FileText } from 'lucide-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Menu } from '../../parts/menu';
import { type ChartWords, savePng, saveSvg } from './chart-image';

/** The tables of the page as a workbook, or with the chart as pages; links, so that the browser itself saves them. */
export function TableFile({ href }: { readonly href: string }) {
  const { t } = useTranslation();
  return (
    <>
      <a className="button no-print" href={href} download>
        <FileSpreadsheet size={15} aria-hidden />
        {t('targets.take.table')}
      </a>
      <a className="button no-print" href={`${href}${href.includes('?') ? '&' : '?'}format=pdf`} download>
        <FileText size={15} aria-hidden />
        {t('targets.take.pages')}
      </a>
    </>
  );
}

interface Props {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly words: ChartWords;
  readonly name: string;
}

/** The chart as a picture, made here from the chart itself. */
export function ChartFile({ box, words, name }: Props) {
  const { t } = useTranslation();
  const withChart = (act: (chart: SVGSVGElement) => void) => () => {
    const chart = box.current?.querySelector('svg');
    if (chart) act(chart);
  };
  return (
    <Menu
      label={t('targets.take.chart')}
      className="link-button"
      items={[
        { key: 'png', label: t('targets.take.png'), onChoose: withChart((chart) => void savePng(chart, words, name)) },
        { key: 'svg', label: t('targets.take.svg'), onChoose: withChart((chart) => saveSvg(chart, words, name)) },
      ]}
    >
      <Download size={14} aria-hidden /> {t('targets.take.chart')}
    </Menu>
  );
}

/** The address of a file with what the page is asked for. */
export const fileOf = (door: string, asked: Readonly<Record<string, string | undefined>>): string => {
  const query = new URLSearchParams(Object.entries(asked).filter((one): one is [string, string] => one[1] !== undefined)).toString();
  return query ? `${door}?${query}` : door;
};
