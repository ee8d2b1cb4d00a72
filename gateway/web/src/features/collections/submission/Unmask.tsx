import { Modal } from 'antd';
import { api } from '@shared/api/client';
import type { RecordRow } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { keys, paths } from '@shared/submissions';
import { type Look, UnmaskForm } from '@shared/submissions/UnmaskForm';
import { Facts } from '@shared/ui/Facts';

interface Props {
  collectionId: string;
  schoolCode: string;
  row: RecordRow;
  labelOf: (field: string) => string;
  onClose: () => void;
}

/** Behind the mask of one row: for a reason, and the school will know. */
export function Unmask({ collectionId, schoolCode, row, labelOf, onClose }: Props) {
  const { t } = useLanguage();
  const look = useAct({
    act: (asked: Look) =>
      api.post<RecordRow>(`${paths.submission(collectionId, schoolCode)}/unmaskings`, {
        row: row.row,
        ...asked,
      }),
    refresh: [[...keys.submission(collectionId, schoolCode), 'looks']],
  });
  const names = Object.keys(row.cells);
  return (
    <Modal open title={t('unmask.title', { row: row.row })} onCancel={onClose} footer={null} destroyOnHidden>
      {look.data ? (
        <div className="stack" data-testid="unmasked">
          <p>{t('unmask.values')}</p>
          <Facts
            items={Object.entries(look.data.cells).map(([name, value]) => [labelOf(name), value] as const)}
          />
        </div>
      ) : (
        <UnmaskForm
          act={look}
          text={t('unmask.text')}
          okText={t('unmask.button')}
          options={names.map((name) => ({ value: name, label: labelOf(name) }))}
          first={names.filter((name) => row.cells[name]?.includes('xxxx'))}
        />
      )}
    </Modal>
  );
}
