import { api } from '@shared/api/client';
import { ApiError } from '@shared/api/problem';
import type { Finding } from '@shared/api/types';
import { type KeptEdit, keep, keptEdits } from './kept';
import { readFindings, readRows } from './reading';
import type { Counts, GridRow, Mended, Pending, RowNow, Values } from './types';

/** An edit is answered in a moment; what takes longer is a line that has broken off. */
const PATIENCE_MS = 15_000;
const AGAIN_MS = 5_000;
/** Nobody there, no login, too much at once, or a server that is just starting: nothing is wrong with the edit. */
const LATER = new Set([0, 401, 429, 502, 503, 504]);

/** What the grid shows; a new one after each change, so that React sees it. Rows that did not change stay the same. */
export interface View {
  fields: string[];
  /** In file order. */
  rows: GridRow[];
  findings: ReadonlyMap<number, Finding[]>;
  pending: ReadonlyMap<number, Pending>;
  counts: Counts | null;
  /** Rows of the version, those not yet loaded too. */
  total: number;
  loading: boolean;
  failed: unknown;
  /** Few enough rows to be mended one by one. */
  mendable: boolean;
  /** Why edits wait: nobody answers, or the login has lapsed. They are kept, and sent again by themselves. */
  stalled: 'offline' | 'login' | null;
  undoable: number;
  /** Edits of an earlier visit that were never saved. */
  kept: KeptEdit[];
}

/** The rows of one submission in the browser: loads them page by page, saves edits one after the other. */
export class Sheet {
  private readonly listeners = new Set<() => void>();
  private readonly undo: number[] = [];
  private view: View;
  private busy = false;
  private stopped = false;
  private again: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly path: string,
    private readonly onSaved: () => void = () => undefined,
  ) {
    this.view = {
      fields: [],
      rows: [],
      findings: new Map(),
      pending: new Map(),
      counts: null,
      total: 0,
      loading: true,
      failed: null,
      mendable: true,
      stalled: null,
      undoable: 0,
      kept: keptEdits(path),
    };
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = () => this.view;

  stop(): void {
    this.stopped = true;
    clearTimeout(this.again);
  }

  async load(): Promise<void> {
    this.stopped = false;
    try {
      await Promise.all([
        readRows(this.path, (page, rows) => {
          this.change({ fields: page.fields, rows, total: page.rows, mendable: page.mendable });
          return !this.stopped;
        }),
        readFindings(this.path, (findings) => {
          this.change({ findings });
          return !this.stopped;
        }),
      ]);
      this.change({ loading: false, failed: null });
    } catch (error) {
      this.change({ loading: false, failed: error });
    }
  }

  /** Takes new values for a row; they are sent as soon as those before them are. */
  edit(row: number, values: Values): void {
    const before = this.view.pending.get(row);
    const again = before && before.state !== 'saved' && before.state !== 'saving' ? before.values : {};
    this.put({ row, values: { ...again, ...values }, state: 'waiting' });
    void this.save();
  }

  /** Gives up what was refused or stands against somebody else's edit; their value is shown. */
  drop(row: number): void {
    const dropped = this.view.pending.get(row);
    if (dropped?.now) this.replaceRow(dropped.now);
    if (dropped?.now === null) this.removeRow(row);
    const pending = new Map(this.view.pending);
    pending.delete(row);
    this.change({ pending });
    this.store();
  }

  /** Sends it again, after a conflict on top of what stands there now. */
  insist(row: number): void {
    const held = this.view.pending.get(row);
    if (!held) return;
    if (held.now) this.replaceRow(held.now);
    this.put({ row, values: held.values, state: 'waiting' });
    void this.save();
  }

  /** Takes up again what could not be sent, as after a new login. */
  resume(): void {
    void this.save();
  }

  restoreKept(): void {
    for (const { row, tag, values } of this.view.kept) {
      const known = this.view.rows.find((one) => one.row === row);
      // The tag of that time goes along: whether somebody was quicker is the service's to say.
      if (known) this.replaceRow({ row, tag, cells: this.cellsOf(known) });
      this.put({ row, values, state: 'waiting' });
    }
    this.change({ kept: [] });
    void this.save();
  }

  discardKept(): void {
    this.change({ kept: [] });
    this.store();
  }

  async add(values: Values, reason: string): Promise<number> {
    const mended = await api.post<Mended>(`${this.path}/records`, { fields: values, reason });
    this.take(mended);
    return mended.row;
  }

  async remove(row: number, reason: string): Promise<void> {
    const tag = this.tagOf(row);
    this.take(await api.send<Mended>('PATCH', this.address(row), { remove: true, reason }, { tag }));
  }

  /** Takes the last edit of this visit back. */
  async undoLast(): Promise<number | null> {
    const edit = this.undo.at(-1);
    if (edit === undefined) return null;
    const mended = await api.post<Mended>(`${this.path}/edits/${edit}/undo`, {});
    this.undo.pop();
    this.take(mended, false);
    return mended.row;
  }

  private async save(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      for (let next = this.nextWaiting(); next; next = this.nextWaiting()) {
        if (!(await this.saveOne(next))) return;
      }
    } finally {
      this.busy = false;
    }
  }

  private nextWaiting(): Pending | undefined {
    for (const pending of this.view.pending.values()) if (pending.state === 'waiting') return pending;
    return undefined;
  }

  /** False where nothing more can be sent now. */
  private async saveOne(edit: Pending): Promise<boolean> {
    this.put({ ...edit, state: 'saving' });
    try {
      const tag = this.tagOf(edit.row);
      const body = { fields: edit.values };
      const mended = await api.send<Mended>('PATCH', this.address(edit.row), body, {
        tag,
        timeoutMs: PATIENCE_MS,
      });
      this.take(mended);
      if (this.view.stalled) this.change({ stalled: null });
      // More may have been typed into the row meanwhile.
      if (this.view.pending.get(edit.row)?.state === 'saving') this.put({ ...edit, state: 'saved' });
      return true;
    } catch (error) {
      return this.failed(edit, error);
    }
  }

  private failed(edit: Pending, error: unknown): boolean {
    const typed = this.view.pending.get(edit.row);
    const values = { ...edit.values, ...(typed?.state === 'waiting' ? typed.values : {}) };
    const status = error instanceof ApiError ? error.status : -1;
    if (LATER.has(status)) {
      this.put({ row: edit.row, values, state: 'waiting' });
      this.change({ stalled: status === 401 ? 'login' : 'offline' });
      clearTimeout(this.again);
      if (status !== 401) this.again = setTimeout(() => this.resume(), AGAIN_MS);
      return false;
    }
    if (status === 412) {
      const now = error instanceof ApiError ? (error.problem.current ?? null) : null;
      this.put({ row: edit.row, values, state: 'conflict', now, error });
      return true;
    }
    this.put({ row: edit.row, values, state: 'refused', error });
    return true;
  }

  private take(mended: Mended, undoable = true): void {
    if (mended.now) this.replaceRow(mended.now);
    else this.removeRow(mended.row);
    const findings = new Map(this.view.findings);
    for (const { row, findings: found } of mended.findings) {
      if (found.length > 0) findings.set(row, found);
      else findings.delete(row);
    }
    const { status, version, rows, errors, queries, notices, unexplained } = mended;
    if (undoable && mended.edit > 0) this.undo.push(mended.edit);
    this.change({
      findings,
      counts: { status, version, rows, errors, queries, notices, unexplained },
      total: rows,
      undoable: this.undo.length,
    });
    this.onSaved();
  }

  private replaceRow(now: RowNow): void {
    const row = {
      row: now.row,
      tag: now.tag,
      cells: this.view.fields.map((field) => now.cells[field] ?? null),
    };
    const rows = [...this.view.rows];
    const at = rows.findIndex((one) => one.row >= now.row);
    if (at < 0) rows.push(row);
    else if (rows[at]?.row === now.row) rows[at] = row;
    else rows.splice(at, 0, row);
    this.change({ rows });
  }

  private removeRow(row: number): void {
    this.change({ rows: this.view.rows.filter((one) => one.row !== row) });
  }

  private cellsOf(row: GridRow): Record<string, string | null> {
    return Object.fromEntries(this.view.fields.map((field, i) => [field, row.cells[i] ?? null]));
  }

  private address(row: number): string {
    return `${this.path}/records/${row}`;
  }

  private tagOf(row: number): string {
    return this.view.rows.find((one) => one.row === row)?.tag ?? '';
  }

  private put(edit: Pending): void {
    this.change({ pending: new Map(this.view.pending).set(edit.row, edit) });
    this.store();
  }

  private store(): void {
    const unsaved = [...this.view.pending.values()].filter(({ state }) => state !== 'saved');
    const edits = unsaved.map(({ row, values }) => ({ row, values, tag: this.tagOf(row) }));
    keep(this.path, [...this.view.kept, ...edits]);
  }

  private change(part: Partial<View>): void {
    if (this.stopped) return;
    this.view = { ...this.view, ...part };
    this.listeners.forEach((listener) => listener());
  }
}
