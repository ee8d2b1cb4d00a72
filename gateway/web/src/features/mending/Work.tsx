import { useEffect, useMemo, useState } from 'react';
import type { DataSetVersion } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { Panel } from '@shared/ui/Panel';
import { Details } from './Details';
import { Grid } from './Grid';
import { type Column, columnsOf, nextFound } from './sheet/columns';
import type { Sheet, View } from './sheet/Sheet';
import { Tools } from './Tools';
import { Unsaved } from './Unsaved';
import styles from './Mending.module.css';

export type Shown = 'ALL' | 'FOUND';

interface Props {
  sheet: Sheet;
  view: View;
  dataSet: DataSetVersion;
  editable: boolean;
}

/** The same columns while they are the same: an edit draws its own row again and no other. */
function useColumns(view: View, dataSet: DataSetVersion, wide: boolean): Column[] {
  const columns = useMemo(
    () => columnsOf(view.fields, dataSet.fields, view.rows, view.findings, wide),
    [view.fields, dataSet.fields, view.rows, view.findings, wide],
  );
  const [kept, setKept] = useState(columns);
  const same =
    kept.length === columns.length &&
    kept.every((one, i) => one.name === columns[i]?.name && one.width === columns[i].width);
  if (!same) setKept(columns);
  return same ? kept : columns;
}

/** The grid with what is around it: choice of rows, the next finding, what the chosen cell is about. */
export function Work({ sheet, view, dataSet, editable }: Props) {
  const { t } = useLanguage();
  const [shown, setShown] = useState<Shown>('ALL');
  const [wide, setWide] = useState(false);
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  // Rows stay in sight while one mends them, though their findings go.
  const [chosen, setChosen] = useState<ReadonlySet<number> | null>(null);
  const columns = useColumns(view, dataSet, wide);
  const rows = useMemo(
    () => (chosen === null ? view.rows : view.rows.filter(({ row }) => chosen.has(row))),
    [view.rows, chosen],
  );
  const choose = (next: Shown) => {
    setShown(next);
    setChosen(next === 'ALL' ? null : new Set(view.findings.keys()));
    setAt([0, 0]);
  };
  const jump = (step: 1 | -1) => {
    const next = nextFound(rows, columns, view.findings, at, step);
    if (next) setAt(next);
  };

  useEffect(() => {
    // A new login or a connection that is back: what waits is sent.
    const again = () => sheet.resume();
    window.addEventListener('online', again);
    window.addEventListener('focus', again);
    return () => {
      window.removeEventListener('online', again);
      window.removeEventListener('focus', again);
    };
  }, [sheet]);

  const goTo = (row: number) => {
    const place = rows.findIndex((one) => one.row === row);
    if (place >= 0) setAt([place, at[1]]);
    else {
      setChosen(null);
      setShown('ALL');
      setAt([view.rows.findIndex((one) => one.row === row), at[1]]);
    }
  };
  const current = rows[Math.min(at[0], rows.length - 1)];
  return (
    <>
      <Unsaved sheet={sheet} view={view} editable={editable} onGo={goTo} />
      <Panel flush testId="mending">
        <Tools
          sheet={sheet}
          view={view}
          editable={editable}
          shown={shown}
          onShown={choose}
          wide={wide}
          onWide={setWide}
          onJump={jump}
          dataSet={dataSet}
          row={current?.row ?? null}
        />
        <Grid
          rows={rows}
          columns={columns}
          view={view}
          dataSet={dataSet}
          editable={editable}
          at={at}
          onAt={setAt}
          onJump={jump}
          onEdit={(row, values) => sheet.edit(row, values)}
          onUndo={() => void sheet.undoLast().catch(() => undefined)}
        />
        {rows.length === 0 && <p className={styles.none}>{t('mending.noRows')}</p>}
        {current && (
          <Details sheet={sheet} view={view} row={current} column={columns[at[1]]} dataSet={dataSet} />
        )}
      </Panel>
    </>
  );
}
