import type { Standing, Step } from '@shared/api/types';
import { type TextKey, useLanguage } from '@shared/i18n';
import { StatusTag, type Tone } from '@shared/ui/StatusTag';

const TONES: Record<Standing, Tone> = {
  ON_TIME: 'teal',
  DUE_SOON: 'amber',
  OVERDUE: 'red',
  VERY_OVERDUE: 'red',
};

function wording(step: Step): { key: TextKey; days?: number } {
  if (step.status === 'DONE') return { key: 'procedure.done' };
  if (step.status === 'PAUSED') return { key: 'procedure.paused' };
  if (step.status === 'WAITING') return { key: 'procedure.waiting' };
  const days = step.remainingDays;
  if (days === null) return { key: 'procedure.inHand' };
  if (days < 0) return { key: 'procedure.lateBy', days: -days };
  if (days === 0) return { key: 'procedure.dueToday' };
  return { key: 'procedure.daysLeft', days };
}

export function TimeLeft({ step }: { step: Step }) {
  const { t } = useLanguage();
  const { key, days } = wording(step);
  const tone: Tone =
    step.status === 'DONE'
      ? 'green'
      : step.status === 'PAUSED'
        ? 'amber'
        : step.status === 'WAITING'
          ? 'grey'
          : TONES[step.standing ?? 'ON_TIME'];
  return <StatusTag tone={tone}>{t(key, days === undefined ? undefined : { days })}</StatusTag>;
}
