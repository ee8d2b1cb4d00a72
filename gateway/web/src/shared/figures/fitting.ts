import type { Report } from '@shared/api/types';

/** Reports in force that can be made of data of this data set; of data that nobody named, all of them. */
export function fitting(reports: Report[] | undefined, dataSet: string | null | undefined): Report[] {
  return (reports ?? []).filter(
    (one) =>
      one.version > 0 &&
      (!dataSet || !one.dataSet || dataSet === one.dataSet || dataSet.startsWith(`${one.dataSet}-`)),
  );
}
