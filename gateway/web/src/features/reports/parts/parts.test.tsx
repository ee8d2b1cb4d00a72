import { fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answering } from '@shared/testing/answers';
import { Wrapped } from '@shared/testing/Wrapped';
import { derivedFields } from '../draft';
import type { Design } from '../types';
import { BlockForm } from './BlockForm';
import { DerivedForm } from './DerivedForm';
import { RowsForm } from './RowsForm';

const KEYS = [
  { code: 'sex', labelTh: 'เพศ', labelEn: 'Sex', kind: 'CODE', choices: [] },
  { code: 'limit', labelTh: 'เส้น', labelEn: 'Line', kind: 'CODE', choices: [] },
  { code: 'from', labelTh: 'ตั้งแต่', labelEn: 'From', kind: 'FROM', choices: [] },
];
const ANSWERS = {
  'GET /api/reporting/inputs': {
    items: [{ code: 'growth', titleTh: 'เกณฑ์', titleEn: 'Growth' }],
    nextCursor: null,
  },
  'GET /api/reporting/inputs/growth': { table: { code: 'growth', keys: KEYS } },
  'GET /api/reporting/inputs/size-classes': { rows: [] },
};
const DESIGN: Design = {
  code: 'r',
  titleTh: 'รายงาน',
  dataSet: 'D',
  rows: { by: 'SCHOOL' },
  columns: [
    {
      heads: [],
      measures: [
        { key: 'ALL', titleTh: 'ทั้งหมด', kind: 'COUNT' },
        {
          key: 'RATE',
          titleTh: 'อัตรา',
          kind: 'INDICATOR',
          indicator: {
            numerator: [{ column: 'ALL', times: 2, at: 'TOTAL' }],
            denominator: [{ table: 'growth', keys: { sex: 'ช' } }],
          },
        },
      ],
    },
  ],
  derived: [
    {
      code: 'class',
      labelTh: 'กลุ่ม',
      classified: {
        value: 'weight',
        table: 'growth',
        number: 'height',
        keys: { sex: '{sex}' },
        limit: 'limit',
        steps: [
          { code: 'LOW', labelTh: 'ต่ำ', upTo: '-2SD' },
          { code: 'REST', labelTh: 'อื่น' },
        ],
      },
    },
  ],
  notesTh: [],
  notesEn: [],
  charts: [],
};

afterEach(() => vi.unstubAllGlobals());

/** The design as the form leaves it. */
function shown(): { now: () => Design } {
  answering(ANSWERS);
  let last = DESIGN;
  function Held() {
    const [design, setDesign] = useState(DESIGN);
    last = design;
    const set = (to: Partial<Design>) => setDesign((before) => ({ ...before, ...to }));
    return (
      <>
        <RowsForm design={design} set={set} />
        <BlockForm design={design} index={0} onBlocks={(columns) => set({ columns })} />
        <DerivedForm design={design} set={set} />
      </>
    );
  }
  render(
    <Wrapped role="analyst">
      <Held />
    </Wrapped>,
  );
  return { now: () => last };
}

const typed = (testId: string, value: string) =>
  fireEvent.change(screen.getByTestId(testId), { target: { value } });

describe('what is seldom needed in a design', () => {
  it('is written under more: English titles, years back and schools that are missing', () => {
    const form = shown();
    fireEvent.click(screen.getByTestId('rows-expected'));
    fireEvent.click(screen.getByTestId('block-0-more'));
    typed('block-0-title-en', 'Pupils');
    fireEvent.click(screen.getByTestId('measure-ALL-more'));
    typed('measure-ALL-title-en', 'All');
    typed('measure-ALL-years-back', '1');
    const design = form.now();
    expect(design.rows.expected).toBe(true);
    expect(design.columns[0]?.titleEn).toBe('Pupils');
    expect(design.columns[0]?.measures[0]).toMatchObject({ titleEn: 'All', yearsBack: 1 });
  });

  it('says of each part of an indicator its weight, its row and its key in an input table', async () => {
    const form = shown();
    fireEvent.click(screen.getByTestId('RATE-numerator-more'));
    typed('RATE-numerator-0-times', '-1');
    fireEvent.click(screen.getByTestId('RATE-denominator-more'));
    const part = within(screen.getByTestId('RATE-denominator-0'));
    fireEvent.change(await part.findByLabelText('เพศ'), { target: { value: 'ญ' } });
    const indicator = form.now().columns[0]?.measures[1]?.indicator;
    expect(indicator?.numerator).toEqual([{ column: 'ALL', times: -1, at: 'TOTAL' }]);
    expect(indicator?.denominator).toEqual([{ table: 'growth', keys: { sex: 'ญ' } }]);
  });

  it('puts records in classes by an input table, and lets columns name the classes', async () => {
    const form = shown();
    const first = within(screen.getByTestId('derived-0'));
    expect(await first.findByLabelText('เพศ')).toBeTruthy();
    fireEvent.click(screen.getByTestId('derived-0-add-step'));
    typed('derived-0-label', 'น้ำหนัก');
    const derived = form.now().derived[0];
    expect(derived?.classified?.steps.map((one) => one.code)).toEqual(['LOW', 'REST', 'C3']);
    expect(derived?.classified?.keys).toEqual({ sex: '{sex}' });
    expect(derivedFields(form.now())[0]).toMatchObject({ code: 'class', type: 'CODE', labelTh: 'น้ำหนัก' });
    fireEvent.click(screen.getByTestId('add-derived'));
    expect(form.now().derived[1]).toMatchObject({ code: 'D2', sumOf: [] });
  });
});
