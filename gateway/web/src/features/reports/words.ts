import type { Translate } from '@shared/i18n';
import type { Block, Derived, Design, Filter, Measure } from './types';

type LabelOf = (field: string | null | undefined) => string;

const filterWords = (filter: Filter, t: Translate, labelOf: LabelOf) =>
  `${labelOf(filter.field)} ${t(`designs.operator.${filter.operator}`)} ${filter.values.join(', ')}`.trim();

function measureWords(measure: Measure, block: Block, t: Translate, labelOf: LabelOf): string {
  const side = (name: 'numerator' | 'denominator') =>
    (measure.indicator?.[name] ?? [])
      .map(
        (one) =>
          `${one.times && one.times !== 1 ? `${one.times} × ` : ''}${one.column ?? one.table ?? ''}` +
          `${one.keys ? ` ${Object.values(one.keys).join(' ')}` : ''}${one.at === 'TOTAL' ? ` (${t('designs.operand.at.TOTAL')})` : ''}`,
      )
      .join(' + ');
  return [
    t(`designs.measure.${measure.kind}`),
    measure.field && labelOf(measure.field),
    (measure.fields ?? []).map(labelOf).join(', '),
    measure.indicator &&
      `(${side('numerator')}) ÷ (${side('denominator')}) × ${measure.indicator.factor ?? 1}`,
    block.field && block.each && t('designs.block.each', { field: labelOf(block.field) }),
    ...(measure.filters ?? []).map((filter) => filterWords(filter, t, labelOf)),
    measure.yearsBack ? `${t('designs.measure.yearsBack')} ${measure.yearsBack}` : '',
    measure.titleEn,
    measure.decimals !== null && measure.decimals !== undefined
      ? `${t('designs.measure.decimals')} ${measure.decimals}`
      : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

const derivedWords = ({ sumOf, classified }: Derived, labelOf: LabelOf) =>
  classified
    ? [
        labelOf(classified.value),
        classified.table,
        labelOf(classified.number),
        ...Object.values(classified.keys),
        ...classified.steps.map((step) => `${step.labelTh} ${step.included ? '≤' : '<'} ${step.upTo ?? '∞'}`),
      ].join(' · ')
    : (sumOf ?? []).map(labelOf).join(' + ');

/** A design said in words, part by part. */
export function wordsOf(design: Design, t: Translate, labelOf: LabelOf): Map<string, string> {
  const { rows } = design;
  const words = new Map<string, string>([
    [t('designs.titleTh'), design.titleTh],
    [t('designs.titleEn'), design.titleEn ?? ''],
    [t('designs.dataSet'), design.dataSet],
    [t('designs.orientation'), t(`designs.orientation.${design.orientation ?? 'PORTRAIT'}`)],
    [t('designs.arrangement'), t(`designs.arrangement.${design.arrangement ?? 'BESIDE'}`)],
    [t('designs.smallCell'), design.smallCell ? String(design.smallCell) : ''],
    [
      t('designs.rows'),
      [
        t(`designs.rows.${rows.by}`),
        rows.field && labelOf(rows.field),
        rows.bands?.scheme,
        rows.by === 'YEAR' && String(rows.years ?? 5),
        rows.subtotal && `${t('designs.rows.subtotal')} ${t(`designs.rows.subtotal.${rows.subtotal}`)}`,
        rows.expected && t('designs.rows.expected'),
        (rows.total ?? rows.by !== 'YEAR') && t('designs.rows.total'),
        ...(rows.levels ?? []).map((level) => `${level.titleTh}: ${level.values.join(', ')}`),
        ...(rows.items ?? []).map(
          (item) => `${item.titleTh}: ${item.filters.map((one) => filterWords(one, t, labelOf)).join(', ')}`,
        ),
      ]
        .filter(Boolean)
        .join(' · '),
    ],
    [t('designs.notesTh'), design.notesTh.join('\n')],
    [t('designs.notesEn'), design.notesEn.join('\n')],
  ]);
  design.columns.forEach((block, at) => {
    const above = block.titleTh ?? t('designs.block', { n: at + 1 });
    block.heads.forEach((head) =>
      words.set(
        `${above} › ${head.titleTh}`,
        [head.values.join(', '), t(`designs.head.kind.${head.kind ?? 'PART'}`)].filter(Boolean).join(' · '),
      ),
    );
    block.measures.forEach((one) =>
      words.set(`${above} › ${one.titleTh} (${one.key})`, measureWords(one, block, t, labelOf)),
    );
  });
  design.derived.forEach((one) =>
    words.set(`${t('designs.derived')} ${one.labelTh} (${one.code})`, derivedWords(one, labelOf)),
  );
  design.charts.forEach((chart, at) =>
    words.set(
      `${t('designs.chart')} ${at + 1}`,
      `${chart.titleTh} · ${t(`designs.chart.${chart.kind}`)} · ${chart.columns.join(', ')}`,
    ),
  );
  return words;
}

export interface Change {
  what: string;
  before: string | null;
  after: string | null;
}

/** What the second says otherwise; null on the side where a part is not there. */
export function changesBetween(before: Map<string, string>, after: Map<string, string>): Change[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((what) => ({ what, before: before.get(what) ?? null, after: after.get(what) ?? null }))
    .filter((one) => one.before !== one.after);
}
