import type { MeasureKind, QueryField, QuerySpec } from './types';

/** A table while it is put together. */
export interface TableDraft {
  kind: 'counted' | 'listed';
  fields: string[];
  groupBy: string[];
  measure: MeasureKind;
  measured: string | null;
  filters: { field: string; values: string[] }[];
  title: string;
  landscape: boolean;
  totals: boolean;
  unmasked: string[];
}

export const EMPTY: TableDraft = {
  kind: 'counted',
  fields: [],
  groupBy: [],
  measure: 'COUNT',
  measured: null,
  filters: [],
  title: '',
  landscape: false,
  totals: true,
  unmasked: [],
};

/** Why it cannot be shown yet; null where it can. */
export function lacking(draft: TableDraft): 'builder.lacks.fields' | 'builder.lacks.measured' | null {
  if (draft.kind === 'listed' && draft.fields.length === 0) return 'builder.lacks.fields';
  if (draft.kind === 'counted' && draft.measure !== 'COUNT' && draft.measured === null)
    return 'builder.lacks.measured';
  return null;
}

/** What is asked of the server. A filter without values is none yet. */
export function specOf(draft: TableDraft, collectionId: string): QuerySpec {
  const counted = draft.kind === 'counted';
  const shown = counted ? [] : draft.fields;
  return {
    collectionId,
    fields: shown,
    filters: draft.filters
      .filter((one) => one.field !== '' && one.values.length > 0)
      .map((one) => ({ field: one.field, operator: 'IN', values: one.values })),
    groupBy: counted ? draft.groupBy : [],
    measures: counted
      ? [draft.measure === 'COUNT' ? { kind: 'COUNT' } : { kind: draft.measure, field: draft.measured ?? '' }]
      : [],
    layout: {
      titleTh: draft.title,
      orientation: draft.landscape ? 'LANDSCAPE' : 'PORTRAIT',
      totals: draft.totals,
    },
    privacy: { unmasked: draft.unmasked.filter((code) => shown.includes(code)) },
  };
}

/** The fields that the table shows. */
export function shownFields(draft: TableDraft, fields: QueryField[]): QueryField[] {
  const codes =
    draft.kind === 'listed'
      ? draft.fields
      : [...draft.groupBy, ...(draft.measure !== 'COUNT' && draft.measured ? [draft.measured] : [])];
  return fields.filter((field) => codes.includes(field.code));
}
