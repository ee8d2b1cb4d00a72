import type { AdviceState } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { StatusTag, type Tone } from '@shared/ui/StatusTag';

const TONES: Record<AdviceState, Tone> = { OPEN: 'amber', ANSWERED: 'blue', RESOLVED: 'green' };

export function ThreadState({ state }: { state: AdviceState }) {
  const { t } = useLanguage();
  return <StatusTag tone={TONES[state]}>{t(`advice.state.${state}`)}</StatusTag>;
}
