import type { SchoolPlace } from '@shared/api/types';

export interface Point {
  key: string;
  x: number;
  y: number;
}

const MARGIN = 18;
const LEAST_DEGREES = 0.02;

/**
 * Places on a drawing of this width, north above: degrees of longitude are shorter the farther from the equator. The
 * height follows from the area's shape.
 */
export function onPaper(
  places: SchoolPlace[],
  width: number,
): { height: number; points: Point[]; kmPx: number } {
  const latitudes = places.map((one) => one.latitude);
  const longitudes = places.map((one) => one.longitude);
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const wide = Math.max((east - west) * shrink, LEAST_DEGREES);
  const high = Math.max(north - south, LEAST_DEGREES);
  const scale = Math.min((width - 2 * MARGIN) / wide, (width - 2 * MARGIN) / high);
  const height = Math.round(high * scale + 2 * MARGIN);
  const left = (width - wide * scale) / 2;
  return {
    height,
    // 111.32 km is a degree of latitude.
    kmPx: scale / 111.32,
    points: places.map((one) => ({
      key: one.key,
      x: left + (one.longitude - west) * shrink * scale,
      y: MARGIN + (north - one.latitude) * scale,
    })),
  };
}

/** A length in round kilometres that takes about a fifth of the width. */
export function roundKm(kmPx: number, width: number): number {
  const km = width / 5 / kmPx;
  const ten = 10 ** Math.floor(Math.log10(km));
  return [5, 2, 1].map((n) => n * ten).find((n) => n <= km) ?? ten;
}
