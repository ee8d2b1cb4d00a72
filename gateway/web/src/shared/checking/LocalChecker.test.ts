import { expect, it } from 'vitest';
import { CheckCancelled, LocalChecker } from './LocalChecker';
import type { FromWorker, ToWorker } from './types';

class Played {
  onmessage: ((event: { data: FromWorker }) => void) | null = null;
  onerror = null;
  ended = false;
  constructor(private readonly answers: (message: ToWorker) => FromWorker[]) {}
  postMessage(message: ToWorker) {
    queueMicrotask(() => {
      for (const data of this.answers(message)) if (!this.ended) this.onmessage?.({ data });
    });
  }
  terminate() {
    this.ended = true;
  }
}

const file = new File(['x'], 'pupils.csv');
const summary = { encoding: 'UTF-8', rows: 1, errors: 0, queries: 0, notices: 0, byCode: {} };
const answers = (message: ToWorker): FromWorker[] =>
  'open' in message
    ? [{ opened: '' }]
    : [{ share: 0.5 }, { answer: { summary, findings: [] }, milliseconds: 1 }];

function checkerOf(play: (message: ToWorker) => FromWorker[]) {
  const workers: Played[] = [];
  const checker = new LocalChecker('{}', () => {
    const worker = new Played(play);
    workers.push(worker);
    return worker as unknown as Worker;
  });
  return { checker, workers };
}

it('a file is checked by one worker, whose progress is told', async () => {
  const { checker, workers } = checkerOf(answers);
  const shares: number[] = [];
  expect(await checker.check(file, {}, (share) => shares.push(share))).toEqual({ summary, findings: [] });
  await checker.check(file, {});
  expect(shares).toEqual([0.5]);
  expect(workers).toHaveLength(1);
});

it('a check that is stopped ends its worker, and the next one has another', async () => {
  const { checker, workers } = checkerOf((message) => ('open' in message ? [{ opened: '' }] : []));
  await checker.ready();
  const checking = checker.check(file, {});
  await Promise.resolve();
  checker.stop();
  await expect(checking).rejects.toBeInstanceOf(CheckCancelled);
  expect(workers[0]?.ended).toBe(true);
  await checker.ready();
  expect(workers).toHaveLength(2);
});

it('rules that cannot be loaded are said to be so', async () => {
  const { checker } = checkerOf(() => [{ failed: 'not compiled' }]);
  await expect(checker.ready()).rejects.toThrow('not compiled');
});
