import { Modal } from 'antd';
import { api } from '@shared/api/client';
import type { CaseLine, DuplicateCase, SeenSide } from '@shared/api/types';
import { casePath, duplicateKeys } from '@shared/duplicates';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { type Look, UnmaskForm } from '@shared/submissions/UnmaskForm';

interface Props {
  one: DuplicateCase;
  fields: CaseLine[];
  onSeen: (seen: SeenSide[]) => void;
  onClose: () => void;
}

const MOST = 20;
/** What people are told apart by. */
const USUAL = ['citizenId', 'title', 'firstName', 'lastName', 'birthDate'];

/** Behind the mask of every school's row at once: for a reason, and each school will know. */
export function UnmaskCase({ one, fields, onSeen, onClose }: Props) {
  const { t, pick } = useLanguage();
  const personal = fields.filter((line) => line.personal);
  const look = useAct({
    act: (asked: Look) => api.post<{ sides: SeenSide[] }>(`${casePath(one.id)}/unmaskings`, asked),
    refresh: [[...duplicateKeys.one(one.id)]],
    onDone: ({ sides }) => {
      onSeen(sides);
      onClose();
    },
  });
  return (
    <Modal open title={t('duplicates.unmask.title')} onCancel={onClose} footer={null} destroyOnHidden>
      <UnmaskForm
        act={look}
        text={t('duplicates.unmask.text')}
        okText={t('duplicates.unmask')}
        options={personal.map((line) => ({ value: line.field, label: pick(line.labelTh, line.labelEn) }))}
        first={personal.map((line) => line.field).filter((name) => USUAL.includes(name))}
        most={MOST}
      />
    </Modal>
  );
}
