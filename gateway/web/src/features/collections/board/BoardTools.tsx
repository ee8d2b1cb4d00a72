import { Checkbox, Input, Segmented, Select } from 'antd';
import { useMemo } from 'react';
import type { BoardSchool } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import styles from './Board.module.css';
import { isForecastLate } from './counting';
import type { Filters, View } from './filters';

interface Props {
  schools: BoardSchool[];
  filters: Filters;
  change: (part: Partial<Filters>) => void;
  shown: number;
}

/** How the board is laid out, and which schools it shows. */
export function BoardTools({ schools, filters, change, shown }: Props) {
  const { t } = useLanguage();
  const districts = useMemo(
    () => [...new Set(schools.flatMap((s) => s.districtTh ?? []))].sort((a, b) => a.localeCompare(b, 'th')),
    [schools],
  );
  return (
    <div className={styles.tools}>
      <Segmented<View>
        value={filters.view}
        onChange={(view) => change({ view })}
        aria-label={t('board.view')}
        data-testid="board-view"
        options={[
          { value: 'table', label: t('board.view.table') },
          { value: 'districtTh', label: t('board.view.districtTh') },
          { value: 'network', label: t('board.view.network') },
        ]}
      />
      <Input
        allowClear
        aria-label={t('board.search')}
        placeholder={t('board.search')}
        value={filters.words}
        onChange={(event) => change({ words: event.target.value })}
        style={{ maxWidth: 250 }}
        data-testid="board-search"
      />
      {districts.length > 1 && (
        <Select
          allowClear
          aria-label={t('schools.district')}
          placeholder={t('board.anyDistrict')}
          value={filters.district}
          onChange={(value: string | null) => change({ district: value ?? null })}
          options={districts.map((value) => ({ value, label: value }))}
          style={{ minWidth: 160 }}
        />
      )}
      {(filters.lateOnly || schools.some((school) => school.late)) && (
        <Checkbox checked={filters.lateOnly} onChange={(event) => change({ lateOnly: event.target.checked })}>
          {t('board.lateOnly')}
        </Checkbox>
      )}
      {(filters.forecastOnly || schools.some(isForecastLate)) && (
        <Checkbox
          checked={filters.forecastOnly}
          onChange={(event) => change({ forecastOnly: event.target.checked })}
          data-testid="forecast-only"
        >
          {t('board.forecastOnly')}
        </Checkbox>
      )}
      <span className={styles.count} role="status">
        {t('board.shown', { shown, all: schools.length })}
      </span>
    </div>
  );
}
