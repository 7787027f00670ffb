import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../api/client';
import { ProblemError, readProblem } from '../../api/problem';
import type { components } from '../../api/schema';
import { outdateOthers } from '../../parts/outdated';
import { currentLanguage } from '../../text/i18n';

export type Import = components['schemas']['ImportView'];
export type ImportRowView = components['schemas']['RowView'];
export type Cell = components['schemas']['CellView'];

const BUSY = new Set(['reading', 'committing', 'undoing']);
/** Work of the server is under way. */
export const isBusy = ({ status }: Pick<Import, 'status'>): boolean => BUSY.has(status);

const POLL_MS = 500;
const POLL_WHILE_TOLD_MS = 5_000;

/** One import. While the server works on it, it tells of its progress; where no stream comes through, it is asked again and again. */
export function useImport(id: string) {
  const [told, setTold] = useState(false);
  const query = useQuery({
    queryKey: ['import', id],
    queryFn: async () => (await api.GET('/api/imports/{id}', { params: { path: { id } } })).data!,
    refetchInterval: ({ state }) => (state.data && isBusy(state.data) ? (told ? POLL_WHILE_TOLD_MS : POLL_MS) : false),
  });
  const busy = query.data !== undefined && isBusy(query.data);
  const client = useQueryClient();
  const { refetch } = query;
  const was = useRef(busy);
  useEffect(() => {
    if (was.current && !busy) void outdateOthers(client); // people came in, or were taken back
    was.current = busy;
  }, [busy, client]);
  useEffect(() => {
    if (!busy) return;
    const stream = new EventSource(`/api/imports/${id}/events`);
    stream.addEventListener('import', () => {
      setTold(true);
      void refetch();
    });
    stream.addEventListener('closed', () => stream.close());
    stream.onerror = () => {
      setTold(false);
      stream.close();
    };
    return () => {
      setTold(false);
      stream.close();
    };
  }, [busy, id, refetch]);
  return query;
}

/** An act on an import: what it answers is the new state. */
export function useImportAct<Input>(id: string, act: (input: Input) => Promise<Import | undefined>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: async (view) => {
      if (view && 'status' in view) client.setQueryData(['import', id], view);
      await client.invalidateQueries({ queryKey: ['import', id] });
      await client.invalidateQueries({ queryKey: ['import-parts', id] });
    },
  });
}

/** Sends a file with the progress a form cannot show otherwise. */
export function upload(file: File, onProgress: (part: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/imports');
    request.setRequestHeader('X-Requested-With', 'hien-tai');
    request.setRequestHeader('Accept-Language', currentLanguage());
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new Error('offline'));
    request.onload = () => {
      if (request.status === 202) return resolve((JSON.parse(request.responseText) as { id: string }).id);
      void readProblem(new Response(request.responseText, { status: request.status })).then((problem) => reject(new ProblemError(problem)));
    };
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}

/** "K15" as a person finds it in the file, also of somebody who shares row 15 with others ("15b"). */
export const cellName = (column: string, row: string): string => `${column}${row.replace(/[a-z]+$/, '')}`;
