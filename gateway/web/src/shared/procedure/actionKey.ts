import type { TextKey } from '@shared/i18n';

const KEYS: Record<string, TextKey> = {
  STARTED: 'procedure.action.started',
  ASSIGNED: 'procedure.action.assigned',
  COMPLETED: 'procedure.action.completed',
  REJECTED: 'procedure.action.rejected',
  PAUSED: 'procedure.action.paused',
  RESUMED: 'procedure.action.resumed',
  EXTENDED: 'procedure.action.extended',
  DUE_CHANGED: 'procedure.action.dueChanged',
  ESCALATED: 'procedure.action.escalated',
  RECEIVE: 'submission.action.received',
  EXPLAIN: 'submission.action.explained',
  SUBMIT: 'submission.action.submitted',
  WITHDRAW: 'submission.action.withdrawn',
  CERTIFY: 'submission.action.certified',
  ACCEPT: 'submission.action.accepted',
  RETURN: 'submission.action.returned',
  DECIDE_PUPIL: 'submission.action.pupilDecided',
  LOCK: 'submission.action.locked',
  GIVE_UP: 'submission.action.givenUp',
  UNLOCK: 'submission.action.unlocked',
  OPENED: 'duplicates.action.opened',
  SIDES_CHANGED: 'duplicates.action.sides',
  DECIDED: 'duplicates.action.decided',
  ADVISED: 'duplicates.action.advised',
  CLOSED: 'duplicates.action.closed',
  REOPENED: 'duplicates.action.reopened',
};

/** The services' word for an act, in ours; an unknown one is shown as it came. */
export function actionKey(action: string): TextKey | undefined {
  return KEYS[action];
}
