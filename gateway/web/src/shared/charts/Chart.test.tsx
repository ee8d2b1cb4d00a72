import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Wrapped } from '@shared/testing/Wrapped';
import { Chart } from './Chart';
import { optionOf } from './option';
import type { ChartProps } from './types';

const pupils: ChartProps = {
  kind: 'STACKED',
  title: 'นักเรียนรายชั้น',
  categories: ['ป.1', 'ป.2'],
  series: [
    { name: 'ชาย', values: [1203, 0] },
    { name: 'หญิง', values: [1180, null] },
  ],
  unit: 'คน',
};

interface Drawn {
  series: { type: string; stack?: string; data: unknown[] }[];
  legend: { show: boolean };
  aria: { decal: { show: boolean } };
  tooltip: { valueFormatter: (value: unknown) => string };
}
const drawn = (props: ChartProps) => optionOf(props) as unknown as Drawn;

describe('a chart', () => {
  it('says the same as a table, and tells no figure from a nought', () => {
    render(<Chart {...pupils} />, { wrapper: Wrapped });
    const rows = within(screen.getByRole('table', { hidden: true })).getAllByRole('row', { hidden: true });
    expect(rows.map((row) => row.textContent)).toEqual(['รายการชายหญิง', 'ป.11,2031,180', 'ป.20–']);
  });

  it('stacks, draws lines or cuts a pie as it is told', () => {
    expect(drawn(pupils).series.map((one) => [one.type, one.stack])).toEqual([
      ['bar', 'all'],
      ['bar', 'all'],
    ]);
    expect(drawn({ ...pupils, kind: 'BAR' }).series[0]?.stack).toBeUndefined();
    expect(drawn({ ...pupils, kind: 'LINE' }).series.map((one) => one.type)).toEqual(['line', 'line']);
    const pie = drawn({ ...pupils, kind: 'PIE' });
    expect(pie.series).toHaveLength(1);
    expect(pie.series[0]?.data).toEqual([
      { name: 'ป.1', value: 1203 },
      { name: 'ป.2', value: 0 },
    ]);
  });

  it('gives patterns beside colours where there is more than one, and says the unit in its tips', () => {
    expect(drawn(pupils).aria.decal.show).toBe(true);
    const one = drawn({ ...pupils, kind: 'BAR', series: pupils.series.slice(0, 1) });
    expect([one.aria.decal.show, one.legend.show]).toEqual([false, false]);
    expect(drawn(pupils).tooltip.valueFormatter(1203)).toBe('1,203 คน');
    expect(drawn(pupils).tooltip.valueFormatter(null)).toBe('–');
  });
});
