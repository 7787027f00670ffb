import { Link, useNavigate } from '@tanstack/react-router';
import { FileUp } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { useMay, useSession } from '../../app/session';
import { count, day, time } from '../../parts/format';
import { Page } from '../../parts/page';
import { ProblemNote } from '../../parts/problem-note';
import { Empty, Failed, NoRight, Skeleton } from '../../parts/states';
import { upload } from './api';
import { ImportStatus } from './import-status';
import './imports.css';

export function ImportListPage() {
  return useMay('exchange.import') ? <ImportList /> : <NoRight permission="exchange.import" />;
}

function ImportList() {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = $api.useQuery('get', '/api/imports');
  return (
    <Page title={t('imports.title')} sub={t('imports.sub')}>
      <div className="stack">
        <DropZone />
        <section className="card">
          <h2 className="card-body">{t('imports.history')}</h2>
          {isPending && <Skeleton />}
          {error && <Failed error={error} onRetry={() => void refetch()} />}
          {data?.items.length === 0 && (
            <Empty title={t('imports.none')}>
              <p className="muted">{t('imports.noneHow')}</p>
            </Empty>
          )}
          {data && data.items.length > 0 && (
            <section className="table-scroll" aria-label={t('imports.history')}>
              <table className="table import-table">
                <thead>
                  <tr>
                    <th scope="col">{t('imports.file')}</th>
                    <th scope="col">{t('imports.unit')}</th>
                    <th scope="col">{t('imports.asOf')}</th>
                    <th scope="col" className="number">
                      {t('imports.rows')}
                    </th>
                    <th scope="col">{t('imports.status')}</th>
                    <th scope="col">{t('imports.uploaded')}</th>
                  </tr>
                </thead>
                <tbody>
                  {data.items.map((item) => (
                    <tr key={item.id}>
                      <td>
                        <Link to="/nhap/$id" params={{ id: item.id }}>
                          {item.fileName}
                        </Link>
                      </td>
                      <td>{item.keepingUnit?.name}</td>
                      <td>{day(item.asOf)}</td>
                      <td className="number">{count(item.counts.rows)}</td>
                      <td>
                        <ImportStatus status={item.status} open={item.open} />
                      </td>
                      <td className="nowrap">{time(item.createdAt)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          )}
        </section>
      </div>
    </Page>
  );
}

/** The first step: drop a file, or choose one. */
function DropZone() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { demo } = useSession();
  const input = useRef<HTMLInputElement>(null);
  const [part, setPart] = useState<number | null>(null);
  const [over, setOver] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const take = async (file: File | undefined) => {
    if (!file) return;
    setError(null);
    setPart(0);
    try {
      const id = await upload(file, setPart);
      await navigate({ to: '/nhap/$id', params: { id } });
    } catch (problem) {
      setError(problem);
      setPart(null);
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };

  return (
    <section
      className={over ? 'card drop drop-over' : 'card drop'}
      aria-label={t('imports.upload')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileUp size={26} aria-hidden />
      <p>{t('imports.drop')}</p>
      <button type="button" className="button button-primary" disabled={part !== null} onClick={() => input.current?.click()}>
        {part === null ? t('imports.choose') : t('imports.uploading', { part: Math.round(part * 100) })}
      </button>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.csv"
        className="visually-hidden"
        aria-label={t('imports.choose')}
        tabIndex={-1}
        onChange={({ target: { files } }) => void take(files?.[0])}
      />
      <p className="muted small">{t('imports.limits')}</p>
      {demo && (
        <p className="small">
          {t('imports.noFile')}{' '}
          <a href="/danh-sach-phuong-mao-khe.xlsx" download>
            {t('imports.sampleRoster')}
          </a>
        </p>
      )}
      <ProblemNote error={error} />
    </section>
  );
}
