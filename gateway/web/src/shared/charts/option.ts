import type { EChartsCoreOption } from 'echarts/core';
import type { ChartProps } from './types';

/** Dark and light by turns, so that neighbours differ in print and to the colour-blind too. */
const COLOURS = ['#146678', '#e2a03b', '#84376a', '#8fc1c9', '#3f4d9c', '#c9b98a', '#1c6640', '#d98b7f'];
/** More names than this do not fit beside each other: they are written aslant. */
const LEVEL_NAMES = 14;

const TEXT = '#455a61';
const said = (value: unknown, unit = '') =>
  typeof value === 'number' ? `${value.toLocaleString('en-US')} ${unit}`.trim() : '–';

/** What the drawing library is told; nothing of it is known anywhere else. */
export function optionOf({ kind, categories, series, unit }: ChartProps): EChartsCoreOption {
  const shared = {
    color: COLOURS,
    textStyle: { fontFamily: 'Sarabun', fontSize: 14 },
    // Patterns beside the colours; the words for a screen reader are ours.
    aria: { enabled: true, label: { enabled: false }, decal: { show: series.length > 1 || kind === 'PIE' } },
    legend: {
      show: series.length > 1 || kind === 'PIE',
      type: 'scroll',
      top: 0,
      left: 0,
      itemWidth: 14,
      itemHeight: 14,
      textStyle: { fontSize: 15, color: '#16292f' },
    },
    animationDuration: 400,
  };
  if (kind === 'PIE') {
    return {
      ...shared,
      tooltip: { trigger: 'item', valueFormatter: (value: unknown) => said(value, unit) },
      series: [
        {
          type: 'pie',
          radius: ['38%', '70%'],
          top: 36,
          label: { formatter: '{b} {d}%', fontSize: 14, color: '#16292f' },
          data: categories.map((name, index) => ({ name, value: series[0]?.values[index] ?? null })),
        },
      ],
    };
  }
  const line = kind === 'LINE';
  return {
    ...shared,
    grid: { left: 8, right: 12, top: shared.legend.show ? 44 : 20, bottom: 8, containLabel: true },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: line ? 'line' : 'shadow' },
      valueFormatter: (value: unknown) => said(value, unit),
    },
    xAxis: {
      type: 'category',
      data: categories,
      boundaryGap: !line,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: '#b6c6c9' } },
      axisLabel: { color: TEXT, fontSize: 14, rotate: categories.length > LEVEL_NAMES ? 40 : 0 },
    },
    yAxis: {
      type: 'value',
      axisLabel: { color: TEXT, formatter: (value: number) => said(value) },
      splitLine: { lineStyle: { color: '#e8eeef' } },
    },
    series: series.map((one) => ({
      type: line ? 'line' : 'bar',
      name: one.name,
      data: one.values,
      ...(kind === 'STACKED' ? { stack: 'all' } : {}),
      ...(line
        ? { symbolSize: 8, lineStyle: { width: 3 } }
        : { barMaxWidth: 32, itemStyle: kind === 'STACKED' ? {} : { borderRadius: [4, 4, 0, 0] } }),
    })),
  };
}
