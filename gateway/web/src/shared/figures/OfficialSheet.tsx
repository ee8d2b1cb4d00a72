import type { ReportTable } from '@shared/api/types';
import { formatDate } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { Panel } from '@shared/ui/Panel';
import styles from './Official.module.css';
import { OfficialTable } from './OfficialTable';
import { type Drawn, ReportCharts } from './ReportCharts';

/** A page as it is laid out officially, with what it was made of. */
export interface OfficialSheetView {
  table: ReportTable;
  charts: Drawn[];
  referenceDate: string;
  collectionTitleTh: string;
  snapshotSha256: string;
  certifiedAt: string;
}

/** The table, what stands below it on paper, and its charts. */
export function OfficialSheet({ shown, caption }: { shown: OfficialSheetView; caption: string }) {
  const { t, language } = useLanguage();
  const { table } = shown;
  const notes = language === 'en' && table.notesEn.length > 0 ? table.notesEn : table.notesTh;
  return (
    <>
      <Panel flush testId="official-page">
        <OfficialTable table={table} caption={caption} />
        <div className={styles.under}>
          <p className={styles.day}>
            {t('pages.asOf', { day: formatDate(shown.referenceDate, language, 'long') })}
          </p>
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
          <p>
            {t('pages.source', {
              title: shown.collectionTitleTh,
              hash: shown.snapshotSha256.slice(0, 12),
              day: formatDate(shown.certifiedAt, language),
            })}
          </p>
        </div>
      </Panel>
      {shown.charts.length > 0 && (
        <Panel>
          <ReportCharts table={table} charts={shown.charts} />
        </Panel>
      )}
    </>
  );
}
