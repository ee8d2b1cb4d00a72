import type { Block, Design, Field, Measure } from './types';

/** What a new report begins with: every school, counted, with subtotals by district. */
export const fresh = (code: string, titleTh: string, dataSet: string, countTitle: string): Design => ({
  code,
  titleTh,
  dataSet,
  rows: { by: 'SCHOOL', subtotal: 'DISTRICT', total: true },
  columns: [{ heads: [], measures: [{ key: 'COUNT', titleTh: countTitle, kind: 'COUNT' }] }],
  derived: [],
  notesTh: [],
  notesEn: [],
  charts: [],
  orientation: 'PORTRAIT',
});

/** A key that none of these is: people see titles, never keys. */
export function newKey(taken: string[], stem: string): string {
  for (let n = taken.length + 1; ; n++) {
    if (!taken.includes(`${stem}${n}`)) return `${stem}${n}`;
  }
}

export const allMeasures = (design: Design): Measure[] => design.columns.flatMap((block) => block.measures);

const keysOf = (design: Design) => allMeasures(design).map((one) => one.key);

export const newMeasure = (design: Design, titleTh: string): Measure => ({
  key: newKey(keysOf(design), 'M'),
  titleTh,
  kind: 'COUNT',
});

export const newBlock = (design: Design, titleTh: string): Block => ({
  heads: [],
  measures: [newMeasure(design, titleTh)],
});

/** What a design works out itself, as fields that its rows and columns may name. */
export const derivedFields = (design: Design): Field[] =>
  design.derived.map((one) => ({
    code: one.code,
    labelTh: one.labelTh || one.code,
    labelEn: one.labelEn ?? null,
    type: one.classified ? 'CODE' : 'DECIMAL',
    privacyClass: 'SENSITIVE',
    values: one.classified?.steps ?? [],
  }));

interface ColumnName {
  key: string;
  title: string;
}

/** The columns that a design spells out itself; heads for every value of a field are known from a preview only. */
export function namedColumns(design: Design): ColumnName[] {
  return design.columns.flatMap((block) =>
    block.heads.length === 0
      ? block.each
        ? []
        : block.measures.map((one) => ({ key: one.key, title: one.titleTh }))
      : block.heads.flatMap((head) =>
          block.measures.map((one) => ({
            key: `${head.key}-${one.key}`,
            title: `${head.titleTh} ${one.titleTh}`.trim(),
          })),
        ),
  );
}
