import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { ReportTable, SchoolPlace } from '@shared/api/types';
import { figure } from '@shared/figures';
import { useLanguage } from '@shared/i18n';
import { onPaper, roundKm } from './place';
import styles from './SchoolMap.module.css';

const WIDTH = 640;
const [SMALLEST, LARGEST] = [4, 17];

/** Schools where they stand, each the larger the larger its figure. Drawn here: no map is fetched from anywhere. */
export function SchoolMap({ places, table }: { places: SchoolPlace[]; table: ReportTable }) {
  const { t, pick } = useLanguage();
  const [, setAddress] = useSearchParams();
  const wholes = table.columns.findIndex((column) => column.sum === 'TOTAL' && column.key.endsWith('-TOTAL'));
  const [column, setColumn] = useState(wholes >= 0 ? wholes : 0);
  const rows = new Map(table.rows.map((row) => [row.key, row]));
  const { height, points, kmPx } = onPaper(places, WIDTH);
  const most = Math.max(1, ...places.map((one) => rows.get(one.key)?.values[column] ?? 0));
  const km = roundKm(kmPx, WIDTH);
  const drawn = points
    .flatMap((point) => {
      const row = rows.get(point.key);
      return row ? [{ ...point, row, value: row.values[column] ?? null }] : [];
    })
    // Small ones lie on large ones.
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  return (
    <div className={styles.map} data-testid="map">
      <label className={styles.choice}>
        <span>{t('public.mapSize')}</span>
        <select value={column} onChange={(event) => setColumn(Number(event.target.value))}>
          {table.columns.map((one, index) => (
            <option key={one.key} value={index}>
              {pick(one.titleTh, one.titleEn)}
            </option>
          ))}
        </select>
      </label>
      <svg viewBox={`0 0 ${WIDTH} ${height + 30}`} role="group" aria-label={t('public.map')}>
        <rect width={WIDTH} height={height} rx="10" className={styles.ground} />
        {drawn.map(({ key, x, y, row, value }) => {
          const words = `${pick(row.labelTh, row.labelEn)} ${figure(value)}`;
          const radius = SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(Math.max(0, value ?? 0) / most);
          return (
            <circle
              key={key}
              cx={x}
              cy={y}
              r={radius}
              className={value === null ? styles.unknown : styles.school}
              role="img"
              aria-label={words}
              onClick={() => setAddress({ row: key }, { preventScrollReset: true })}
            >
              <title>{words}</title>
            </circle>
          );
        })}
        <g className={styles.scale} aria-hidden="true">
          <path d={`M12 ${height + 10}v8h${km * kmPx}v-8`} />
          <text x={20 + km * kmPx} y={height + 20}>
            {t('public.mapKm', { km })}
          </text>
          <path d={`M${WIDTH - 20} ${height + 26}v-18m-5 6 5-6 5 6`} />
        </g>
      </svg>
      <p className="small quiet">
        {t('public.mapCount', {
          count: drawn.length,
          all: table.rows.filter((row) => row.weight === 'PLAIN').length,
        })}
      </p>
    </div>
  );
}
