import type { TextKey } from '@shared/i18n';
import type { FieldDef, FigureKind } from '../types';

export const KINDS: Record<FigureKind, TextKey> = {
  COUNT: 'datasets.figure.COUNT',
  SUM: 'datasets.figure.SUM',
  DISTINCT: 'datasets.figure.DISTINCT',
};

/** Which fields a figure of a kind can be made of: sums are of whole numbers only. */
export const fit = (kind: FigureKind, fields: FieldDef[]) =>
  kind === 'COUNT' ? [] : kind === 'SUM' ? fields.filter((field) => field.type === 'INTEGER') : fields;
