import { Button } from 'antd';
import { useState } from 'react';
import type { Doubt, ReportTable } from '@shared/api/types';
import type { Place } from '@shared/figures';
import { useLanguage } from '@shared/i18n';
import { Panel } from '@shared/ui/Panel';
import styles from '../Information.module.css';

interface Props {
  doubts: Doubt[];
  /** Once it is there, a doubt names its place in words and leads to it. */
  table: ReportTable | undefined;
  onShow: (place: Place) => void;
}

/** More than these are shown when asked for. */
const FIRST = 8;

/** What the system itself questions about the figures, before anybody checks them. */
export function Doubts({ doubts, table, onShow }: Props) {
  const { t, pick } = useLanguage();
  const [all, setAll] = useState(false);
  if (doubts.length === 0) return null;
  const placeOf = (doubt: Doubt) => {
    const row = table?.rows.find((one) => one.key === doubt.where);
    const column = table?.columns.find((one) => one.key === doubt.column);
    return [
      row ? pick(row.labelTh, row.labelEn) : doubt.where,
      column && pick(column.titleTh, column.titleEn),
    ]
      .filter(Boolean)
      .join(' · ');
  };
  return (
    <Panel
      tone="warning"
      title={t('information.doubts', { count: doubts.length })}
      note={t('information.doubts.note')}
      testId="doubts"
    >
      <ul className={styles.doubts}>
        {doubts.slice(0, all ? doubts.length : FIRST).map((doubt, index) => {
          const place = placeOf(doubt);
          return (
            <li key={`${index} ${doubt.code}`}>
              <span>
                <strong>{place}</strong> {pick(doubt.messageTh, doubt.messageEn)}
              </span>
              {table?.rows.some((row) => row.key === doubt.where) && (
                <Button
                  size="small"
                  onClick={() => onShow({ row: doubt.where, column: doubt.column ?? null })}
                  aria-label={`${t('information.doubts.show')} ${place}`}
                  data-testid="show-doubt"
                >
                  {t('information.doubts.show')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {!all && doubts.length > FIRST && (
        <Button type="link" onClick={() => setAll(true)}>
          {t('information.doubts.all', { count: doubts.length })}
        </Button>
      )}
    </Panel>
  );
}
