const [WIDTH, HEIGHT, MARGIN] = [120, 36, 4];

/** How a figure went from round to round; whoever cannot see it hears the figures. */
export function Sparkline({ values, label }: { values: number[]; label: string }) {
  if (values.length < 2) return null;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const points = values.map((value, index) => [
    MARGIN + (index * (WIDTH - 2 * MARGIN)) / (values.length - 1),
    HEIGHT - MARGIN - ((value - least) / (most - least || 1)) * (HEIGHT - 2 * MARGIN),
  ]);
  const [lastX, lastY] = points.at(-1) ?? [0, 0];
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <polyline
        points={points.map((point) => point.join(',')).join(' ')}
        fill="none"
        stroke="var(--teal-600)"
        strokeWidth="2"
      />
      <circle cx={lastX} cy={lastY} r="3.5" fill="var(--amber-500)" />
    </svg>
  );
}
