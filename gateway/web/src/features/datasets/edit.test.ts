import { describe, expect, it } from 'vitest';
import {
  faultAt,
  filledIn,
  indexOf,
  moved,
  newField,
  newRule,
  renamed,
  renamedFigure,
  resultOf,
  screenOf,
  tidy,
} from './edit';
import type { Definition, ExampleResult, Fault } from './types';

const definition: Definition = {
  code: 'MILK',
  version: 1,
  title: { th: 'นม', en: 'Milk' },
  schoolField: 'school',
  keyFields: ['pupil'],
  fields: [
    {
      name: 'school',
      label: { th: 'โรงเรียน', en: 'School' },
      type: 'TEXT',
      dataClass: 'OPEN',
      titles: ['รหัส'],
    },
    { name: 'pupil', label: { th: 'นักเรียน', en: 'Pupil' }, type: 'TEXT', titles: [], position: 4 },
  ],
  rules: [
    {
      code: 'MILK-009',
      severity: 'QUERY',
      check: 'EXPRESSION',
      expression: "pupil != ''",
      fields: ['pupil'],
      message: { th: '', en: '' },
      cure: { th: '', en: '' },
      fails: [{ pupil: '' }],
    },
  ],
  example: { schoolCode: '1', referenceDate: '2025-06-10', row: { school: '1', pupil: 'ก' } },
  figures: [
    {
      name: 'pupils',
      label: { th: '', en: '' },
      kind: 'DISTINCT',
      fields: ['pupil', 'school'],
      by: 'pupil',
      source: 'kept as it came',
    },
  ],
};

const fault = (place: string): Fault => ({ place, messageTh: 'ผิด', messageEn: 'wrong', position: null });

describe('editing a definition', () => {
  it('a renamed field is renamed wherever it is spoken of by name', () => {
    const next = renamed(definition, 'pupil', 'child');

    expect(next.fields?.[1]?.name).toBe('child');
    expect(next.keyFields).toEqual(['child']);
    expect(next.rules?.[0]?.fields).toEqual(['child']);
    expect(next.rules?.[0]?.fails).toEqual([{ child: '' }]);
    expect(next.example?.row).toEqual({ school: '1', child: 'ก' });
    expect(next.schoolField).toBe('school');
    expect(next.figures?.[0]).toMatchObject({
      fields: ['child', 'school'],
      by: 'child',
      source: 'kept as it came',
    });
  });

  it('a renamed figure is renamed in the rules that compare it, with the round before too', () => {
    const rules = [
      { ...newRule(definition), check: 'AGAINST', figure: 'pupils', other: 'previous.pupils' },
      { ...newRule(definition), check: 'AGAINST', figure: 'rooms', other: 'EFA.pupils' },
    ];
    const next = renamedFigure({ ...definition, rules }, 'pupils', 'children');

    expect(next.figures?.[0]?.name).toBe('children');
    expect(next.rules?.map((rule) => [rule.figure, rule.other])).toEqual([
      ['children', 'previous.children'],
      ['rooms', 'EFA.pupils'],
    ]);
  });

  it('what is empty is left away, what is zero stays', () => {
    expect(tidy({ a: '', b: [], c: false, d: undefined, e: 0, f: 'x' })).toEqual({ e: 0, f: 'x' });
  });

  it('what is needed stays, also while it is empty', () => {
    expect(tidy({ name: '', titles: [], code: '', pattern: '' })).toEqual({ name: '', titles: [], code: '' });
  });

  it('a draft with parts left away is filled in, and nothing of it is lost', () => {
    const bare = {
      code: 'X',
      version: 1,
      fields: [{ name: 'a', type: 'TEXT', odd: 1 }],
    } as unknown as Definition;
    expect(filledIn(bare)).toEqual({
      code: 'X',
      version: 1,
      title: { th: '', en: '' },
      fields: [{ name: 'a', type: 'TEXT', odd: 1, label: { th: '', en: '' }, titles: [] }],
    });
  });

  it('moving beyond the ends changes nothing', () => {
    expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 2)).toEqual(['a', 'b']);
  });

  it('a new rule takes the next number of its family', () => {
    expect(newRule(definition).code).toBe('MILK-010');
  });

  it('a new field has no data class until somebody decides', () => {
    const field = newField(definition.fields ?? []);
    expect(field.dataClass).toBeUndefined();
    expect(field.position).toBe(5);
  });
});

describe('faults', () => {
  it('a fault is found at its place and inside it, not in a neighbour with a longer number', () => {
    const faults = [fault('fields[12].name'), fault('fields[1].label.th')];
    expect(faultAt(faults, 'fields[1]')?.place).toBe('fields[1].label.th');
    expect(faultAt(faults, 'fields[1].label')?.place).toBe('fields[1].label.th');
    expect(faultAt(faults, 'fields[2]')).toBeUndefined();
  });

  it('a place leads to its screen and its row', () => {
    expect(screenOf('rules[3].expression')).toBe('rules');
    expect(screenOf('codeLists')).toBe('codeLists');
    expect(screenOf('keyFields[0]')).toBe('settings');
    expect(indexOf('rules[3].expression')).toBe(3);
    expect(indexOf('title')).toBeNull();
  });

  it('a rule over many rows has one result for all its examples', () => {
    const whole: ExampleResult = {
      rule: 'U',
      expected: true,
      index: null,
      holds: true,
      messageTh: null,
      messageEn: null,
    };
    expect(resultOf([whole], 'U', true, 4)).toBe(whole);
    expect(resultOf([whole], 'U', false, 0)).toBeUndefined();
  });
});
