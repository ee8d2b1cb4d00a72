import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { PublishedTable, ReportTable } from '@shared/api/types';
import { Chart, type ChartProps } from '@shared/charts';
import { bySexAndGrade, FigureTable } from '@shared/figures';
import { type Translate, useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { Panel } from '@shared/ui/Panel';
import { chartOf } from './charts';
import { KeyFigures } from './KeyFigures';
import { usePlaces, usePublishedTable } from './queries';
import { SchoolMap } from './SchoolMap';

interface Props {
  slug: string;
  /** The present one where none is asked for. */
  edition: number | undefined;
  caption: string;
}

/** What a publication says: the figures one comes for, charts, a map where places are known, and the whole table. */
export function Figures({ slug, edition, caption }: Props) {
  return (
    <Loaded query={usePublishedTable(slug, edition)} rows={10}>
      {(data) => <Shown data={data} slug={slug} caption={caption} />}
    </Loaded>
  );
}

function Shown({ data, slug, caption }: { data: PublishedTable; slug: string; caption: string }) {
  const { t, pick } = useLanguage();
  const [address] = useSearchParams();
  const { table } = data;
  const wanted = address.get('row');
  const goTo = useMemo(() => (wanted ? { row: wanted, column: null } : null), [wanted]);
  const places = usePlaces(slug, table.bySchool === true);
  const asked = data.charts.flatMap((chart) => chartOf(table, chart, pick) ?? []);
  const charts = asked.length > 0 ? asked : usual(table, t);
  return (
    <>
      <KeyFigures table={table} />
      {charts.map((chart) => (
        <Panel key={chart.title}>
          <Chart {...chart} />
        </Panel>
      ))}
      {places.data && places.data.length > 0 && (
        <Panel title={t('public.map')} note={t('public.mapNote')}>
          <SchoolMap places={places.data} table={table} />
        </Panel>
      )}
      <Panel flush title={t('information.view.table')}>
        <FigureTable table={table} caption={caption} goTo={goTo} />
      </Panel>
    </>
  );
}

/** Where a report asks for no chart and counts boys and girls by grade. */
function usual(table: ReportTable, t: Translate): ChartProps[] {
  const data = bySexAndGrade(table);
  if (data.grades.length === 0) return [];
  return [
    {
      kind: 'STACKED',
      title: t('public.chart'),
      categories: data.grades,
      series: [
        { name: t('public.boys'), values: data.boys },
        { name: t('public.girls'), values: data.girls },
      ],
    },
  ];
}
