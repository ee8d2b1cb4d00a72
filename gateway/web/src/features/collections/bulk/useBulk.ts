import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '@shared/api/client';
import type { SubmissionStatus } from '@shared/api/types';
import { keys, paths } from '@shared/submissions';
import { MOST_BYTES, MOST_FILES, type Picked, pickedOf } from './zip';

export interface BulkReceipt {
  schoolCode: string;
  status: SubmissionStatus;
  rows: number;
  errors: number;
  queries: number;
  dryRun: boolean;
}

export interface BulkFile {
  n: number;
  name: string;
  state: 'waiting' | 'sending' | 'done' | 'failed' | 'stopped';
  receipt?: BulkReceipt;
  error?: unknown;
}

type Fault = 'zip' | 'many' | 'none';

/** Two at a time: more would only wait for the same processors. */
const AT_ONCE = 2;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Sends the files one by one; each is taken or refused by itself. */
export function useBulk(collectionId: string) {
  const client = useQueryClient();
  const [files, setFiles] = useState<BulkFile[]>([]);
  const [fault, setFault] = useState<Fault | null>(null);
  const [running, setRunning] = useState(false);
  const stopped = useRef(false);
  const change = (n: number, part: Partial<BulkFile>) =>
    setFiles((all) => all.map((file) => (file.n === n ? { ...file, ...part } : file)));

  const one = async (n: number, picked: Picked, dryRun: boolean) => {
    change(n, { state: 'sending' });
    try {
      const blob = await picked.open();
      if (blob.size > MOST_BYTES) throw new Error('too large');
      const receipt = await api.upload<BulkReceipt>('POST', `${paths.collection(collectionId)}/files`, blob, {
        contentType: /\.xlsx$/i.test(picked.name) ? XLSX : 'text/csv',
        query: { dryRun },
      });
      change(n, { state: 'done', receipt });
    } catch (error) {
      change(n, { state: 'failed', error });
    }
  };

  const send = async (chosen: File[], dryRun: boolean) => {
    setFault(null);
    let picked: Picked[];
    try {
      picked = await pickedOf(chosen);
    } catch {
      setFault('zip');
      return;
    }
    if (picked.length === 0 || picked.length > MOST_FILES) {
      setFault(picked.length === 0 ? 'none' : 'many');
      return;
    }
    stopped.current = false;
    setRunning(true);
    setFiles(picked.map((file, n) => ({ n, name: file.name, state: 'waiting' })));
    const line = picked.map((file, n) => ({ file, n }));
    const worker = async () => {
      for (let next = line.shift(); next; next = line.shift()) {
        if (stopped.current) change(next.n, { state: 'stopped' });
        else await one(next.n, next.file, dryRun);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    setRunning(false);
    await client.invalidateQueries({ queryKey: keys.board(collectionId) });
  };

  return { files, fault, running, send, stop: () => (stopped.current = true) };
}
