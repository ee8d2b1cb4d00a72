import type { CheckAnswer, FromWorker, ToWorker } from './types';

export class CheckCancelled extends Error {}

interface Waiting {
  resolve: (message: Extract<FromWorker, { opened: string } | { answer: CheckAnswer }>) => void;
  reject: (error: Error) => void;
  onShare?: (share: number) => void;
}

/** One data set's rules in a worker of their own: a million rows leave the page alive, and can be stopped at once. */
export class LocalChecker {
  private worker: Worker | null = null;
  private waiting: Waiting | null = null;
  private opened: Promise<void> | null = null;

  constructor(
    private readonly dataSet: string,
    private readonly start: () => Worker,
  ) {}

  /** Fetches and warms the rules up; refused where the browser cannot, and then the server checks. */
  ready(): Promise<void> {
    this.opened ??= this.ask({ open: this.dataSet }).then(() => {});
    return this.opened;
  }

  async check(
    file: File,
    context: Record<string, unknown>,
    onShare?: (share: number) => void,
  ): Promise<CheckAnswer> {
    await this.ready();
    const message = await this.ask({ check: file, context: JSON.stringify(context) }, onShare);
    if (!('answer' in message)) throw new Error('the worker gave no answer');
    return message.answer;
  }

  /** Ends what is under way, at any point of it. The next check begins with a new worker. */
  stop(): void {
    this.worker?.terminate();
    this.worker = null;
    this.opened = null;
    this.waiting?.reject(new CheckCancelled());
    this.waiting = null;
  }

  private ask(
    message: ToWorker,
    onShare?: (share: number) => void,
  ): Promise<Parameters<Waiting['resolve']>[0]> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject, onShare };
      this.worker ??= this.started();
      this.worker.postMessage(message);
    });
  }

  private started(): Worker {
    const worker = this.start();
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if ('share' in data) this.waiting?.onShare?.(data.share);
      else if ('failed' in data) this.fail(data.failed);
      else this.waiting?.resolve(data);
    };
    worker.onerror = (event) => this.fail(event.message);
    return worker;
  }

  private fail(reason: string): void {
    this.worker?.terminate();
    this.worker = null;
    this.opened = null;
    this.waiting?.reject(new Error(reason));
    this.waiting = null;
  }
}
