import type { Gap, ReportTable } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import styles from './FigureTable.module.css';

/** What stands below a table: why figures are missing, and its notes. */
export function Underneath({ table }: { table: ReportTable }) {
  const { t, pick, language } = useLanguage();
  const reasons = new Map<string, { gap: Gap; count: number }>();
  for (const gap of table.gaps) {
    const known = reasons.get(gap.reason);
    if (known) known.count++;
    else reasons.set(gap.reason, { gap, count: 1 });
  }
  const notes = language === 'en' && table.notesEn.length > 0 ? table.notesEn : table.notesTh;
  if (reasons.size + notes.length === 0) return null;
  return (
    <ul className={styles.under} data-testid="table-notes">
      {[...reasons.values()].map(({ gap, count }) => (
        <li key={gap.reason}>
          {gap.reason === 'HIDDEN' ? '*' : '–'} {pick(gap.reasonTh, gap.reasonEn)} (
          {t('table.cells', { count })})
        </li>
      ))}
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
