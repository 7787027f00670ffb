import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { foldText } from '../../parts/fold';
import { useSettled } from '../../parts/use-settled';
import { useMay } from '../session';
import { PLACES, usePlaces } from './places';

interface Found {
  readonly key: string;
  readonly name: string;
  readonly more: string;
  readonly target: { readonly to: string; readonly params?: object; readonly search?: object };
}
export type Finding = Found &
  ({ readonly kind: 'page'; readonly icon: (typeof PLACES)[number]['icon'] } | { readonly kind: 'unit' | 'person' });

const UNITS = 5;
const PEOPLE = 8;

/** What the words may mean: pages and units by their names here, people asked of the server once one pauses. */
export function useFindings(text: string): { readonly findings: readonly Finding[]; readonly asking: boolean } {
  const { t } = useTranslation();
  const places = usePlaces();
  const mayMeasure = useMay('indicators.read');
  const mayRead = useMay('profiles.read');
  const maySearch = useMay('talent.search');
  const words = foldText(text);
  const asked = useSettled(text.trim());
  const { data: tree } = $api.useQuery('get', '/api/org-units', {}, { staleTime: 60_000 });
  const people = $api.useQuery(
    'post',
    '/api/talent/search',
    { body: { criteria: { text: asked }, sort: 'relevance', limit: PEOPLE } },
    { enabled: maySearch && asked.length > 1 },
  );
  const pages = places
    .map(
      ({ to, text: name, icon }): Finding => ({
        kind: 'page',
        key: to,
        name: t(`shell.nav.${name}`),
        more: t('shell.find.page'),
        icon,
        target: { to },
      }),
    )
    .filter(({ name }) => foldText(name).includes(words));
  const units = (words ? (tree?.items ?? []) : [])
    .filter(({ name }) => foldText(name).includes(words))
    .slice(0, UNITS)
    .map(
      ({ id, name }): Finding => ({
        kind: 'unit',
        key: id,
        name,
        more: t('shell.find.unit'),
        target: mayMeasure ? { to: '/chi-tieu', search: { unit: id } } : { to: '/nguon-nhan-tai', search: { units: id } },
      }),
    );
  const found = (asked.length > 1 ? (people.data?.items ?? []) : []).map(
    ({ id, code, fullName, position, unit, employerName }): Finding => ({
      kind: 'person',
      key: id,
      name: fullName,
      more: [code, position, unit?.name ?? employerName].filter(Boolean).join(', '),
      target: mayRead ? { to: '/ho-so/$id', params: { id } } : { to: '/nguon-nhan-tai', search: { person: code } },
    }),
  );
  return { findings: [...pages, ...units, ...found], asking: people.isFetching || asked !== text.trim() };
}
