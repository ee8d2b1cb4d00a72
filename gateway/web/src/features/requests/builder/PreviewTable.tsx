import { useLanguage } from '@shared/i18n';
import { DataTable } from '@shared/ui/DataTable';
import { ClassTag } from './ClassTag';
import type { Preview } from './types';

/** The first rows as they would be given: masked, and with small cells left out. */
export function PreviewTable({ preview }: { preview: Preview }) {
  const { t, pick } = useLanguage();
  const titles = preview.columns.map((column) => pick(column.labelTh, column.labelEn) || column.code);
  return (
    <div className="stack" data-testid="preview">
      <p className="row" role="status">
        <span>
          {t('builder.preview.rows', { shown: preview.rows.length, total: preview.totalRows ?? '–' })}
        </span>
        <ClassTag value={preview.widestClass} />
        {preview.suppressedCells > 0 && (
          <span className="small quiet">
            {t('builder.preview.suppressed', { count: preview.suppressedCells })}
          </span>
        )}
      </p>
      {preview.warnings.map((warning) => (
        <p key={warning.code} className="small quiet">
          {pick(warning.messageTh, warning.messageEn)}
        </p>
      ))}
      <DataTable
        caption={t('builder.preview')}
        short
        columns={titles.map((title, at) => ({
          key: String(at),
          title,
          primary: at === 0,
          render: (row: { at: number; cells: Preview['rows'][number] }) => {
            const cell = row.cells[at];
            return cell === null || cell === undefined ? '–' : String(cell);
          },
        }))}
        rows={preview.rows.map((cells, at) => ({ at, cells }))}
        rowKey={(row) => String(row.at)}
        empty={<p className="quiet">{t('builder.preview.none')}</p>}
      />
    </div>
  );
}
