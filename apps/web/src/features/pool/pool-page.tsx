import { Link, useNavigate } from '@tanstack/react-router';
import { ListChecks, SlidersHorizontal } from 'lucide-react';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { ExportButton } from '../../parts/exports/export-button';
import { FieldLimit } from '../../parts/field-limit';
import { count } from '../../parts/format';
import type { Moment } from '../../parts/moment';
import { MomentButton, MomentNotice } from '../../parts/moment-control';
import { Sheet } from '../../parts/sheet';
import { Failed, NoRight } from '../../parts/states';
import { useMedia, usePhone } from '../../parts/use-media';
import { Bulk } from './bulk/bulk';
import { usePicked } from './bulk/use-picked';
import { Chips } from './chips';
import { comparable } from './compare/comparable';
import { useWithSearch } from './compare/way-back';
import { FacetPanel } from './facet-panel';
import { useFacetKeys, useNames } from './names';
import { NoResults } from './no-results';
import { Peek, PeekSheet } from './peek';
import { usePoolKeys } from './pool-keys';
import { LISTS, type PoolSearch, SINGLES, SORTS, type Sort, searchOf, searchWithout, valuesOf } from './question';
import { ResultList } from './result-list';
import { KEEP_BUTTON, SavedQuestions } from './saved/saved-questions';
import { useNews } from './saved/use-watches';
import { SearchBox } from './search-box';
import { useMarks } from './shortlists/use-marks';
import { useEverybody, useFacets, useOpenPerson, usePeople, useQuestion } from './use-pool';
import './pool.css';
import './results.css';
import './tray.css';

export function PoolPage() {
  return useMay('talent.search') ? <Pool /> : <NoRight permission="talent.search" />;
}

function Pool() {
  const { t } = useTranslation();
  const { search, text, criteria, wishes, wishing, moment, sort, ask } = useQuestion();
  const navigate = useNavigate();
  const withSearch = useWithSearch();
  const names = useNames();
  const keys = useFacetKeys();
  const facets = useFacets(criteria, keys, moment);
  const { pages, people, byPage, similar } = usePeople(criteria, wishes, sort, moment);
  const everybody = useEverybody(moment);
  const fresh = useNews(criteria, wishes);
  const marks = useMarks(byPage);
  const person = useOpenPerson(search.person, people, moment);
  const picked = usePicked(criteria);
  const [filtering, setFiltering] = useState(false);
  const [printing, setPrinting] = useState(false);
  const phone = usePhone();
  const wide = useMedia('(min-width: 1280px)');
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLElement>(null);
  const head = useRef<HTMLDivElement>(null);

  const total = facets.data?.total;
  const refine = (next: PoolSearch, options?: { text?: string; replace?: boolean }) => ask({ ...next, person: undefined }, options);
  const clear = () => ask({ ...moment, ...(search.sort ? { sort: search.sort } : {}) }, { text: '' });
  const lookAt = (next: Moment) => ask({ ...search, onDay: next.onDay, knownAt: next.knownAt });
  const openPerson = (code: string | undefined) => ask({ ...search, person: code }, { replace: search.person !== undefined });
  const closePeek = () => {
    const row = search.person;
    openPerson(undefined);
    if (row) list.current?.querySelector<HTMLElement>(`[data-person="${CSS.escape(row)}"]`)?.focus();
  };
  const printPicked = () => {
    flushSync(() => setPrinting(true));
    window.print();
    setPrinting(false);
  };
  usePoolKeys(list, {
    pick: (code) => {
      const row = people.find((one) => one.code === code);
      if (row) picked.pick(row);
    },
    close: () => search.person && closePeek(),
    compare: () => {
      const ids = [...picked.people.keys()];
      if (comparable(ids)) void navigate({ to: '/nguon-nhan-tai/so-sanh', search: { people: ids.join(',') }, state: withSearch });
    },
    save: () => head.current?.querySelector<HTMLElement>(`[${KEEP_BUTTON}]`)?.click(),
  });

  const facetPanel = (
    <FacetPanel keys={keys} search={search} counts={facets.data?.facets ?? {}} names={names} onSearch={(next) => refine(next)} />
  );
  const conditions =
    LISTS.reduce((sum, key) => sum + valuesOf(search, key).length, 0) + SINGLES.filter((key) => search[key] !== undefined).length;
  const peek = person && {
    person,
    moment,
    names,
    picked: picked.has(person),
    onPick: () => picked.pick(person),
    onClose: closePeek,
  };

  const anybody = picked.all || picked.people.size > 0;
  return (
    <div className={`pool${printing ? ' pool-printing' : ''}${peek && wide ? ' pool-peeking' : ''}${anybody ? ' pool-picking' : ''}`}>
      <div className="page-head pool-head" ref={head}>
        <h1>{t('pool.title')}</h1>
        <div className="page-actions">
          <Link to="/nguon-nhan-tai/danh-sach-ngan" className="button">
            <ListChecks size={15} aria-hidden />
            {t('shortlists.title')}
          </Link>
          <MomentButton moment={moment} onMoment={lookAt} />
          <ExportButton question={{ criteria, wishes, sort, ...moment }} people={total} />
        </div>
        <MomentNotice moment={moment} onMoment={lookAt} />
        <SavedQuestions
          criteria={criteria}
          wishes={wishes}
          people={moment.onDay || moment.knownAt ? undefined : total}
          linked={search.watch}
          onAsk={(next, besides, options) => refine(searchOf(next, besides), { text: next.text ?? '', ...options })}
          onAll={clear}
        />
      </div>
      {!phone && (
        <aside className="pool-facets" aria-label={t('pool.filter')}>
          {facets.error && !facets.data ? <Failed error={facets.error} onRetry={() => void facets.refetch()} /> : facetPanel}
        </aside>
      )}
      <section className="pool-main" ref={list} aria-label={t('pool.results')}>
        <SearchBox text={text} input={box} onText={(typed) => refine(search, { text: typed, replace: text !== '' })} />
        <div className="pool-conditions">
          {phone && (
            <button type="button" className="chip chip-filter" onClick={() => setFiltering(true)}>
              <SlidersHorizontal size={15} aria-hidden />
              {t('pool.filter')}
              {conditions > 0 && <b>{conditions}</b>}
            </button>
          )}
          <Chips
            search={search}
            text={text}
            names={names}
            onSearch={(next) => refine(next)}
            onText={(typed) => refine(search, { text: typed })}
            onClear={clear}
          />
        </div>
        <div className="pool-count">
          <p role="status">
            <strong>{total === undefined ? ' ' : t('pool.people', { count: total, shown: count(total) })}</strong>
            {everybody !== undefined && total !== undefined && total < everybody && (
              <span className="muted"> {t('pool.ofAll', { count: everybody, shown: count(everybody) })}</span>
            )}
            {total !== undefined && total > 0 && !moment.onDay && !moment.knownAt && (
              <button
                type="button"
                className="link-button pool-all"
                aria-pressed={picked.all}
                onClick={picked.all ? picked.clear : picked.pickAll}
              >
                {t(picked.all ? 'pool.pickNone' : 'pool.pickAll', { count: total, shown: count(total) })}
              </button>
            )}
            <FieldLimit className="pool-fields muted small" />
          </p>
          <label>
            <span className="visually-hidden">{t('pool.sort')}</span>
            <select
              className="pool-sort"
              value={sort}
              onChange={({ target }) => ask({ ...search, sort: target.value as Sort }, { replace: true })}
            >
              {SORTS.filter((key) => key !== 'relevance' || text !== '' || wishing || sort === 'relevance').map((key) => (
                <option key={key} value={key}>
                  {t(`pool.sorts.${key}`)}
                </option>
              ))}
            </select>
          </label>
        </div>
        {total === 0 && people.length === 0 && !pages.isPending ? (
          <NoResults
            criteria={criteria}
            moment={moment}
            onRemove={(keys) => refine(keys.reduce(searchWithout, search), keys.includes('text') ? { text: '' } : {})}
            onClear={clear}
            onNow={() => lookAt({})}
          />
        ) : (
          <>
            {similar && (
              <p className="notice pool-similar" role="status">
                {t('pool.similar', { text })}
              </p>
            )}
            <ResultList
              people={printing ? [...picked.people.values()] : people}
              pages={pages}
              names={names}
              open={person?.code}
              picked={picked}
              marks={marks}
              fresh={fresh}
              onOpen={({ code }) => openPerson(code)}
            />
          </>
        )}
      </section>
      {peek && (phone ? <PeekSheet {...peek} /> : <Peek {...peek} />)}
      {filtering && phone && (
        <Sheet
          title={t('pool.filter')}
          size="full"
          onClose={() => setFiltering(false)}
          foot={
            <button type="button" className="button button-primary pool-see" onClick={() => setFiltering(false)}>
              {t('pool.see', { count: total ?? 0, shown: count(total ?? 0) })}
            </button>
          }
        >
          {facetPanel}
        </Sheet>
      )}
      {anybody && !(phone && (peek || filtering)) && (
        <Bulk
          picked={picked}
          total={total ?? 0}
          question={{ criteria, wishes, sort, moment }}
          reason={t('pool.pickedByHand')}
          onPrint={printPicked}
        />
      )}
    </div>
  );
}
