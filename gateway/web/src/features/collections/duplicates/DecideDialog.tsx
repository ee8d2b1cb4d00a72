import { api } from '@shared/api/client';
import type { DuplicateCase } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { keys } from '@shared/submissions';
import { Confirm } from '@shared/ui/Confirm';

interface Props {
  one: DuplicateCase;
  keepsAt: string;
  collectionId: string;
  onClose: () => void;
}

export function DecideDialog({ one, keepsAt, collectionId, onClose }: Props) {
  const { t } = useLanguage();
  const name = (code: string) => one.sides.find((side) => side.schoolCode === code)?.nameTh ?? code;
  const others = one.sides.filter((side) => side.schoolCode !== keepsAt);
  const decide = useAct({
    act: (reason: string) => api.post(`/api/collection/duplicates/${one.id}/resolve`, { keepsAt, reason }),
    refresh: [[...keys.collection(collectionId), 'duplicates'], keys.board(collectionId)],
    done: t('duplicates.decided'),
    onDone: onClose,
  });
  return (
    <Confirm
      open
      title={t('duplicates.decide.title', { school: name(keepsAt) })}
      okText={t('duplicates.decide.ok')}
      reason={{ label: t('duplicates.decide.reason'), required: true }}
      busy={decide.isPending}
      error={decide.error}
      onOk={(reason) => decide.mutate(reason)}
      onCancel={onClose}
    >
      {t('duplicates.decide.text', { others: others.map((side) => side.nameTh).join(', ') })}
    </Confirm>
  );
}
