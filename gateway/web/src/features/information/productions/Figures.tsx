import { useMemo, useState } from 'react';
import type { Production, ReportTable } from '@shared/api/types';
import { type Cell, cellKey, FigureTable, type Place } from '@shared/figures';
import { useLanguage } from '@shared/i18n';
import { isBook } from '@shared/productions';
import { Loaded } from '@shared/query/Loaded';
import { Panel } from '@shared/ui/Panel';
import { useTable } from '../queries';
import { LineageDrawer } from '../table/LineageDrawer';
import { Doubts } from './Doubts';

/** The figures, what the system questions about them at its place, and where each comes from. */
export function Figures({ production }: { production: Production }) {
  const { t } = useLanguage();
  const table = useTable(production.id);
  const [place, setPlace] = useState<Place | null>(null);
  return (
    <>
      <Doubts doubts={production.doubts} table={table.data} onShow={setPlace} />
      <Panel flush title={t('information.view.table')}>
        <Loaded query={table}>
          {(data) => <Pedigreed production={production} table={data} goTo={place} />}
        </Loaded>
      </Panel>
    </>
  );
}

interface Props {
  production: Production;
  table: ReportTable;
  goTo: Place | null;
}

function Pedigreed({ production, table, goTo }: Props) {
  const { pick } = useLanguage();
  const [cell, setCell] = useState<Cell | null>(null);
  const marks = useMemo(
    () =>
      new Map(
        production.doubts.map((one) => [
          cellKey(one.where, one.column ?? ''),
          pick(one.messageTh, one.messageEn),
        ]),
      ),
    [production.doubts, pick],
  );
  const nameOf = (rowKey: string, columnKey: string) => {
    const column = table.columns.find((one) => one.key === columnKey);
    const row = table.rows.find((one) => one.key === rowKey);
    return `${pick(row?.labelTh, row?.labelEn)} · ${pick(column?.titleTh, column?.titleEn)}`;
  };
  return (
    <>
      <FigureTable
        table={table}
        caption={production.titleTh}
        onCell={isBook(production) ? undefined : setCell}
        marks={marks}
        goTo={goTo}
      />
      <LineageDrawer
        figureId={cell && `${production.id}~${cellKey(cell.row, cell.column)}`}
        what={cell ? nameOf(cell.row, cell.column) : ''}
        nameOf={nameOf}
        onPart={(row, column) => setCell({ row, column })}
        onClose={() => setCell(null)}
      />
    </>
  );
}
