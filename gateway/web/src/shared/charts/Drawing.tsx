import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { optionOf } from './option';
import type { ChartProps } from './types';

register([
  BarChart,
  LineChart,
  PieChart,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  AriaComponent,
  SVGRenderer,
]);

/** The drawing itself, in a piece of the program that is fetched when a chart is shown. */
export function Drawing(props: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  // Two equal charts draw the same: a parent that renders again does not start the drawing anew.
  const drawn = JSON.stringify(props);

  useEffect(() => {
    if (!place.current) return undefined;
    const chart = init(place.current);
    chart.setOption(optionOf(JSON.parse(drawn) as ChartProps));
    const resized = new ResizeObserver(() => chart.resize());
    resized.observe(place.current);
    return () => {
      resized.disconnect();
      chart.dispose();
    };
  }, [drawn]);

  return <div ref={place} role="img" aria-label={props.title} style={{ height: 340 }} />;
}
