import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { http } from '#shared/api/client';
import type { ImportReport } from '#shared/api/schema';
import { withFiles } from './model';

/** A file as it was when it was chosen: what is imported is what was looked at. */
export type Chosen = { name: string; size: number; content: Blob };

type State = {
  files: Chosen[];
  doing?: 'checking' | 'importing' | undefined;
  report?: ImportReport | undefined;
  /** What was imported, once it is. */
  done?: ImportReport | undefined;
  error?: unknown;
};

const read = async (file: File): Promise<Chosen> => ({
  name: file.name,
  size: file.size,
  content: new Blob([await file.arrayBuffer()]),
});

async function send(files: readonly Chosen[], dryRun: boolean): Promise<ImportReport | undefined> {
  const form = new FormData();
  for (const { name, content } of files) form.append('files', content, name);
  const answer = await http.POST('/imports', {
    params: { query: { dryRun } },
    body: form as never,
    bodySerializer: (body) => body as never,
  });
  return answer.data;
}

/** Files are chosen, rehearsed at once, and imported when nothing is wrong with them. */
export function useImport() {
  const client = useQueryClient();
  const [state, setState] = useState<State>({ files: [] });
  const turn = useRef(0);

  const check = async (files: Chosen[]): Promise<void> => {
    const mine = ++turn.current;
    // The report before stays to be seen until the new one is there.
    setState(({ report }) => ({
      files,
      doing: files.length > 0 ? 'checking' : undefined,
      report: files.length > 0 ? report : undefined,
    }));
    if (files.length === 0) return;
    try {
      const report = await send(files, true);
      if (mine === turn.current) setState({ files, report });
    } catch (error) {
      if (mine === turn.current) setState({ files, error });
    }
  };

  const choose = async (chosen: readonly File[]): Promise<void> =>
    check(withFiles(state.done ? [] : state.files, await Promise.all(chosen.map(read))));

  const remove = (name: string): Promise<void> => check(state.files.filter((file) => file.name !== name));

  const apply = async (): Promise<boolean> => {
    const { files, report } = state;
    setState({ files, report, doing: 'importing' });
    try {
      const done = await send(files, false);
      setState({ files: [], done });
      void client.invalidateQueries();
      return true;
    } catch (error) {
      setState({ files, report, error });
      return false;
    }
  };

  return { ...state, choose, remove, apply, again: () => check(state.files) };
}
