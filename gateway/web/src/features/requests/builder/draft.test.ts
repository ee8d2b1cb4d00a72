import { describe, expect, it } from 'vitest';
import { EMPTY, lacking, shownFields, specOf } from './draft';
import type { QueryField } from './types';

const field = (code: string): QueryField => ({
  code,
  labelTh: code,
  type: 'TEXT',
  privacyClass: 'OPEN',
  values: [],
});

describe('a table being put together', () => {
  it('counts by its groups and leaves the columns of a list out', () => {
    const spec = specOf({ ...EMPTY, groupBy: ['grade'], fields: ['birthDate'] }, 'c1');
    expect(spec.groupBy).toEqual(['grade']);
    expect(spec.measures).toEqual([{ kind: 'COUNT' }]);
    expect(spec.fields).toEqual([]);
  });

  it('shows nothing whole that it does not show', () => {
    const spec = specOf(
      { ...EMPTY, kind: 'listed', fields: ['grade'], unmasked: ['grade', 'birthDate'] },
      'c1',
    );
    expect(spec.privacy.unmasked).toEqual(['grade']);
    expect(spec.measures).toEqual([]);
  });

  it('forgets a filter that says nothing yet', () => {
    const spec = specOf(
      {
        ...EMPTY,
        filters: [
          { field: 'grade', values: [] },
          { field: 'sex', values: ['1'] },
        ],
      },
      'c1',
    );
    expect(spec.filters).toEqual([{ field: 'sex', operator: 'IN', values: ['1'] }]);
  });

  it('says what it lacks', () => {
    expect(lacking(EMPTY)).toBeNull();
    expect(lacking({ ...EMPTY, kind: 'listed' })).toBe('builder.lacks.fields');
    expect(lacking({ ...EMPTY, measure: 'SUM' })).toBe('builder.lacks.measured');
  });

  it('shows what is reckoned as well as what it is grouped by', () => {
    const fields = [field('grade'), field('weightKg'), field('sex')];
    const draft = { ...EMPTY, groupBy: ['grade'], measure: 'AVERAGE' as const, measured: 'weightKg' };
    expect(shownFields(draft, fields).map((one) => one.code)).toEqual(['grade', 'weightKg']);
  });
});
