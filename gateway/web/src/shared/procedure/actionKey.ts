import type { TextKey } from '@shared/i18n';

const KEYS: Record<string, TextKey> = {
  STARTED: 'procedure.action.started',
  START: 'procedure.action.started',
  COMPLETED: 'procedure.action.completed',
  COMPLETE: 'procedure.action.completed',
  REJECTED: 'procedure.action.rejected',
  REJECT: 'procedure.action.rejected',
  PAUSED: 'procedure.action.paused',
  PAUSE: 'procedure.action.paused',
  RESUMED: 'procedure.action.resumed',
  RESUME: 'procedure.action.resumed',
  EXTENDED: 'procedure.action.extended',
  EXTEND: 'procedure.action.extended',
  RECOMPUTED: 'procedure.action.recomputed',
  ESCALATED: 'procedure.action.escalated',
};

/** The services' word for an act, in ours; an unknown one is shown as it came. */
export function actionKey(action: string): TextKey | undefined {
  return KEYS[action.toUpperCase()];
}
