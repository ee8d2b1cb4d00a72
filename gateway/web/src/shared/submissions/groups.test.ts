import { describe, expect, it } from 'vitest';
import type { Finding, Severity } from '@shared/api/types';
import { groupFindings } from './groups';

const finding = (id: string, code: string, severity: Severity, explained = false): Finding => ({
  id,
  code,
  severity,
  row: 1,
  field: 'f',
  messageTh: 'm',
  messageEn: 'm',
  explanation: explained ? { text: 'x', by: null, at: '2025-06-01T00:00:00Z' } : null,
});

describe('findings in groups', () => {
  it('puts errors before queries before notices, and the frequent before the rare', () => {
    const groups = groupFindings([
      finding('1', 'N1', 'NOTICE'),
      finding('2', 'Q1', 'QUERY'),
      finding('3', 'E1', 'ERROR'),
      finding('4', 'E2', 'ERROR'),
      finding('5', 'E2', 'ERROR'),
    ]);
    expect(groups.map((group) => group.code)).toEqual(['E2', 'E1', 'Q1', 'N1']);
  });

  it('counts only queries without a written explanation as unexplained', () => {
    const [group] = groupFindings([finding('1', 'Q', 'QUERY'), finding('2', 'Q', 'QUERY', true)]);
    expect(group?.unexplained).toBe(1);
  });
});
