import type { TextKey } from '@shared/i18n';
import type { LabRun, RunStatus } from './trial';

export const tones = {
  WAITING: 'grey',
  RUNNING: 'blue',
  DONE: 'green',
  CANCELLED: 'grey',
  INTERRUPTED: 'amber',
  FAILED: 'red',
} as const satisfies Record<RunStatus, string>;

/** What a run tried, in words. */
export const whatOf = (
  run: Pick<LabRun, 'rule' | 'dataSetCode' | 'dataSetVersion'>,
  t: (key: TextKey, values: Record<string, string | number>) => string,
) =>
  run.rule === null
    ? t('lab.triedWhole', { code: run.dataSetCode, version: run.dataSetVersion })
    : t('lab.triedRule', { rule: run.rule });
