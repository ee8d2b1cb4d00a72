import { Input, Modal } from 'antd';
import { useState } from 'react';
import { api } from '@shared/api/client';
import { ThaiDatePicker } from '@shared/dates/ThaiDatePicker';
import { ActForm, Field, fieldErrors, ReasonField } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { type OfficeKey, SIGNING_KEYS_KEY } from '@shared/keys';
import { useAct } from '@shared/query/useAct';

const TYPED = 8;

/** Never taken back, so it is confirmed by typing the beginning of the key's fingerprint. */
export function RevokeKey({ one, onClose }: { one: OfficeKey; onClose: () => void }) {
  const { t, pick } = useLanguage();
  const [since, setSince] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const begins = one.fingerprint.slice(0, TYPED);
  const revoke = useAct({
    act: () =>
      api.post('/api/collection/key-revocations', {
        fingerprint: one.fingerprint,
        compromisedSince: since,
        reason: reason.trim(),
      }),
    refresh: [SIGNING_KEYS_KEY],
    done: t('keys.revoked'),
    onDone: onClose,
  });
  const refused = fieldErrors(revoke.error, pick);
  return (
    <Modal open title={t('keys.revoke')} onCancel={onClose} footer={null} destroyOnHidden width={600}>
      <ActForm
        act={revoke}
        ready={since !== null && reason.trim() !== '' && typed.trim().toLowerCase() === begins}
        okText={t('keys.revoke')}
        testId="revoke-ok"
        onSubmit={() => revoke.mutate()}
        onCancel={onClose}
      >
        <p>{t('keys.revoke.text')}</p>
        <Field
          label={t('keys.compromisedSince')}
          hint={t('keys.compromisedHint')}
          error={refused.compromisedSince}
          required
        >
          {(control) => <ThaiDatePicker {...control} withTime value={since} onChange={setSince} />}
        </Field>
        <ReasonField
          label={t('keys.reason')}
          hint={t('keys.reasonHint')}
          value={reason}
          onChange={setReason}
          longest={500}
          testId="revoke-reason"
        />
        <Field label={t('common.typeToConfirm', { name: begins })} required>
          {(control) => (
            <Input
              {...control}
              value={typed}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => setTyped(event.target.value)}
              data-testid="revoke-typed"
            />
          )}
        </Field>
      </ActForm>
    </Modal>
  );
}
