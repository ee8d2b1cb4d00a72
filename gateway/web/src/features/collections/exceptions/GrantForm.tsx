import { Radio, Select } from 'antd';
import { useState } from 'react';
import { api } from '@shared/api/client';
import type { Board, LockException, NewLockException } from '@shared/api/types';
import { ThaiDatePicker } from '@shared/dates/ThaiDatePicker';
import { ActForm, Choices, Field, ReasonField } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { keys } from '@shared/submissions';
import { Panel } from '@shared/ui/Panel';
import { exceptionsKey, exceptionsPath } from './queries';

interface Props {
  board: Board;
  /** The school one came from. */
  first: string | null;
}

const SHORTEST = 5;

const districtsOf = (board: Board) =>
  [...new Set(board.schools.flatMap((one) => one.districtTh ?? []))].sort((a, b) => a.localeCompare(b, 'th'));

/** Extra time for some schools, or for a district that a flood has cut off. */
export function GrantForm({ board, first }: Props) {
  const { t } = useLanguage();
  const [whole, setWhole] = useState(false);
  const [schools, setSchools] = useState<string[]>(first ? [first] : []);
  const [district, setDistrict] = useState<string | null>(null);
  const [covers, setCovers] = useState<LockException['covers']>('ENTRY');
  const [endsAt, setEndsAt] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const grant = useAct({
    act: (wish: NewLockException) =>
      api.post<{ items: LockException[] }>(exceptionsPath(board.collectionId), wish),
    refresh: [[...exceptionsKey(board.collectionId)], keys.board(board.collectionId)],
    done: (granted) => t('exceptions.grant.done', { count: granted.items.length }),
    onDone: () => {
      setSchools([]);
      setReason('');
    },
  });
  const chosen = whole ? district !== null : schools.length > 0;
  const wish: NewLockException | null =
    chosen && endsAt !== null && reason.trim().length >= SHORTEST
      ? {
          ...(whole && district !== null ? { districtTh: district } : { schoolCodes: schools }),
          covers,
          endsAt,
          reason: reason.trim(),
        }
      : null;
  return (
    <Panel title={t('exceptions.grant.title')} note={t('exceptions.grant.note')} testId="grant-exception">
      <ActForm
        act={grant}
        ready={wish !== null}
        okText={t('exceptions.grant.ok')}
        testId="grant"
        onSubmit={() => wish && grant.mutate(wish)}
      >
        <Choices label={t('exceptions.grant.for')}>
          <Radio.Group
            value={whole}
            onChange={(event) => setWhole(event.target.value as boolean)}
            options={[
              { value: false, label: t('exceptions.grant.forSchools') },
              { value: true, label: t('exceptions.grant.forDistrict') },
            ]}
          />
        </Choices>
        {whole ? (
          <Field label={t('exceptions.grant.district')} required>
            {(control) => (
              <Select
                {...control}
                value={district}
                onChange={(value: string | null) => setDistrict(value)}
                options={districtsOf(board).map((value) => ({ value, label: value }))}
              />
            )}
          </Field>
        ) : (
          <Field label={t('exceptions.grant.schools')} required>
            {(control) => (
              <Select
                {...control}
                mode="multiple"
                showSearch={{ optionFilterProp: 'label' }}
                value={schools}
                onChange={(value: string[]) => setSchools(value)}
                options={board.schools.map((one) => ({
                  value: one.schoolCode,
                  label: `${one.nameTh} ${one.schoolCode}`,
                }))}
              />
            )}
          </Field>
        )}
        <Choices label={t('exceptions.grant.covers')}>
          <Radio.Group
            value={covers}
            onChange={(event) => setCovers(event.target.value as LockException['covers'])}
            options={[
              { value: 'ENTRY', label: t('exceptions.covers.ENTRY') },
              { value: 'CERTIFICATION', label: t('exceptions.covers.CERTIFICATION') },
            ]}
          />
        </Choices>
        <Field label={t('exceptions.grant.endsAt')} required>
          {(control) => <ThaiDatePicker {...control} withTime value={endsAt} onChange={setEndsAt} />}
        </Field>
        <ReasonField
          label={t('exceptions.grant.reason')}
          value={reason}
          onChange={setReason}
          longest={1000}
          testId="exception-reason"
        />
      </ActForm>
    </Panel>
  );
}
