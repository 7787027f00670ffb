import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import { ProblemError, readProblem } from '../../api/problem';
import type { components } from '../../api/schema';
import { currentLanguage } from '../../text/i18n';

export type Import = components['schemas']['ImportView'];
export type ImportRowView = components['schemas']['RowView'];
export type Cell = components['schemas']['CellView'];

const BUSY = new Set(['reading', 'committing', 'undoing']);
/** Work of the server is under way. */
export const isBusy = ({ status }: Pick<Import, 'status'>): boolean => BUSY.has(status);

/** One import, looked at again every half second while the server works on it. */
export const useImport = (id: string) =>
  useQuery({
    queryKey: ['import', id],
    queryFn: async () => (await api.GET('/api/imports/{id}', { params: { path: { id } } })).data!,
    refetchInterval: ({ state }) => (state.data && isBusy(state.data) ? 500 : false),
  });

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
