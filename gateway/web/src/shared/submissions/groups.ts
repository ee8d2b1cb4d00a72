import type { Finding, Severity } from '@shared/api/types';

export interface FindingGroup {
  code: string;
  severity: Severity;
  field: string | null;
  titleTh: string | null;
  /** The first of them where there are very many. */
  findings: Finding[];
  /** All of them. */
  total: number;
  unexplained: number;
}

const WEIGHT: Record<Severity, number> = { ERROR: 0, QUERY: 1, NOTICE: 2 };

/** One group per rule: what blocks comes first, then what is most frequent. Totals are given where findings were left out. */
export function groupFindings(findings: Finding[], totals: Record<string, number> = {}): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const finding of findings) {
    const group = groups.get(finding.code) ?? {
      code: finding.code,
      severity: finding.severity,
      field: finding.field,
      titleTh: finding.titleTh ?? null,
      findings: [],
      total: 0,
      unexplained: 0,
    };
    group.findings.push(finding);
    if (finding.severity === 'QUERY' && !finding.explanation) group.unexplained++;
    groups.set(finding.code, group);
  }
  for (const group of groups.values()) {
    group.findings.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
    group.total = totals[group.code] ?? group.findings.length;
  }
  return [...groups.values()].sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || b.total - a.total);
}
