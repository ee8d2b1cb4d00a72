import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useLanguage } from '@shared/i18n';
import type { bySexAndGrade } from '../table/groups';

register([BarChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, CanvasRenderer]);

/** Boys and girls by grade. The table below says the same in figures. */
export function GradeChart({ data }: { data: ReturnType<typeof bySexAndGrade> }) {
  const { t } = useLanguage();
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!place.current) return undefined;
    const chart = init(place.current);
    const series = (name: string, values: number[], color: string) => ({
      type: 'bar' as const,
      name,
      data: values,
      color,
      barMaxWidth: 26,
      itemStyle: { borderRadius: [4, 4, 0, 0] },
    });
    chart.setOption({
      textStyle: { fontFamily: 'Sarabun', fontSize: 14 },
      grid: { left: 8, right: 8, top: 44, bottom: 8, containLabel: true },
      legend: {
        top: 0,
        left: 0,
        itemWidth: 14,
        itemHeight: 14,
        textStyle: { fontSize: 15, color: '#16292f' },
      },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
      xAxis: {
        type: 'category',
        data: data.grades,
        axisTick: { show: false },
        axisLine: { lineStyle: { color: '#b6c6c9' } },
        axisLabel: { color: '#455a61', fontSize: 14 },
      },
      yAxis: {
        type: 'value',
        axisLabel: { color: '#455a61' },
        splitLine: { lineStyle: { color: '#e8eeef' } },
      },
      series: [
        series(t('public.boys'), data.boys, '#146678'),
        series(t('public.girls'), data.girls, '#e2a03b'),
      ],
      animationDuration: 400,
    });
    const resized = new ResizeObserver(() => chart.resize());
    resized.observe(place.current);
    return () => {
      resized.disconnect();
      chart.dispose();
    };
  }, [data, t]);

  return <div ref={place} role="img" aria-label={t('public.chartLabel')} style={{ height: 340 }} />;
}
