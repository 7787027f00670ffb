import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { problemOf } from '../../api/problem';
import { count } from '../../parts/format';
import { ProblemNote } from '../../parts/problem-note';
import { useUnsaved } from '../../parts/unsaved';
import { useQuotaAct } from './api';
import { COLUMNS, type Column, type Reasons, readBlock, reasonsOf, rowsOf, type StagedRow, unreadable } from './staged';
import { StagedTable } from './staged-table';
import { useWritten } from './written';

interface Props {
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}

const MOST = 500;

/** A block from a spreadsheet: staged, wrong cells explained and mended in place, then written all at once. */
export function PasteQuotas({ onDone, onClose }: Props) {
  const { t } = useTranslation();
  const written = useWritten();
  const { touch, forget, close } = useUnsaved(onClose);
  const [rows, setRows] = useState<readonly StagedRow[]>([]);
  const [pasted, setPasted] = useState(0);
  const [own, setOwn] = useState<Reasons>(new Map());
  const enter = useQuotaAct(
    async (staged: readonly StagedRow[]) => (await api.POST('/api/quotas', { body: { quotas: rowsOf(staged) } })).data!,
    (counts) => {
      forget();
      onDone(written(counts));
    },
  );
  const fromServer = reasonsOf(problemOf(enter.error));
  const reasons: Reasons = own.size > 0 ? own : fromServer;
  const take = (text: string) => {
    const read = readBlock(text);
    if (read.length === 0) return;
    touch();
    enter.reset();
    setOwn(new Map());
    setRows(read.slice(0, MOST));
    setPasted(read.length);
  };
  const save = () => {
    const wrong = new Map(unreadable(rows).map(({ place, why }) => [place, t(`quotas.paste.${why}`)]));
    setOwn(wrong);
    if (wrong.size === 0) enter.mutate(rows);
  };
  return (
    <section className="card card-body stack" aria-labelledby="paste-quotas">
      <div>
        <h2 id="paste-quotas">{t('quotas.paste.open')}</h2>
        <p className="muted">{t('quotas.paste.how', { columns: COLUMNS.map((column) => t(`quotas.fields.${column}`)).join(', ') })}</p>
      </div>
      {rows.length === 0 ? (
        <textarea
          className="input quota-paste"
          rows={5}
          aria-label={t('quotas.paste.here')}
          placeholder={t('quotas.paste.here')}
          onPaste={(event) => {
            event.preventDefault();
            take(event.clipboardData.getData('text'));
          }}
          onChange={({ target }) => /[\t\n]/.test(target.value) && take(target.value)}
        />
      ) : (
        <StagedTable
          rows={rows}
          reasons={reasons}
          onCell={(at, column: Column, text) => setRows(rows.map((row, index) => (index === at ? { ...row, [column]: text } : row)))}
          onRemove={(at) => {
            enter.reset(); // the places of the reasons no longer hold
            setOwn(new Map());
            setRows(rows.filter((_, index) => index !== at));
          }}
        />
      )}
      {pasted > MOST && rows.length > 0 && <p className="notice">{t('quotas.paste.cut', { count: pasted, most: count(MOST) })}</p>}
      {reasons.size > 0 && (
        <p className="form-error" role="alert">
          {t('quotas.paste.wrong', { count: reasons.size, shown: count(reasons.size) })}
        </p>
      )}
      {enter.error && fromServer.size === 0 && <ProblemNote error={enter.error} />}
      <div className="row-gap">
        {rows.length > 0 && (
          <button type="button" className="button button-primary" disabled={enter.isPending} onClick={save}>
            {t('quotas.paste.save', { count: rows.length, shown: count(rows.length) })}
          </button>
        )}
        {rows.length > 0 && (
          <button type="button" className="button" onClick={() => setRows([])}>
            {t('quotas.paste.again')}
          </button>
        )}
        <button type="button" className="button" onClick={close}>
          {t('quotas.cancel')}
        </button>
      </div>
    </section>
  );
}
