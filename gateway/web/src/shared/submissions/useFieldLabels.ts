import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '@shared/api/client';
import type { DataSetVersion } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { useCollection } from './queries';

/** What a field is called, from the version of the data set that the collection asks with. */
export function useFieldLabels(collectionId: string): (name: string) => string {
  const { pick } = useLanguage();
  const collection = useCollection(collectionId);
  const { dataSetCode, dataSetVersion } = collection.data ?? {};
  const dataSet = useQuery({
    queryKey: ['data-sets', dataSetCode, dataSetVersion],
    enabled: dataSetCode !== undefined,
    staleTime: Infinity,
    queryFn: ({ signal }) =>
      api.get<DataSetVersion>(
        `/api/collection/data-sets/${dataSetCode ?? ''}/versions/${dataSetVersion ?? 1}`,
        undefined,
        signal,
      ),
  });
  const fields = dataSet.data?.fields;
  return useCallback(
    (name) => {
      const label = fields?.find((field) => field.name === name)?.label;
      return label ? pick(label.th, label.en) : name;
    },
    [fields, pick],
  );
}
