import { Checkbox, Input, Select } from 'antd';
import { todayInBangkok } from '@shared/dates';
import { Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { signsOn, useSigners } from '@shared/signing';
import { useCollection } from '@shared/submissions';
import type { MemoText } from './memos';

interface Props {
  collection: string;
  text: MemoText;
  refused: Record<string, string>;
  onChange: (part: Partial<MemoText>) => void;
}

const OTHER = '';

/** Who stands under the paper: one of the letterhead's signatories, or anybody; with a pen, or with one's own signature. */
export function SignerFields({ collection, text, refused, onChange }: Props) {
  const { t } = useLanguage();
  const area = useCollection(collection).data?.areaCode ?? '';
  const signers = useSigners(area).data?.items ?? [];
  const day = text.date ?? todayInBangkok();
  const named = signers.find((one) => one.nameTh === text.signerTh);
  const choices = signers.filter((one) => signsOn(one, day) || one === named);
  const take = (id: string) => {
    const one = signers.find((signer) => signer.signatoryId === id);
    if (one) onChange({ signerTh: one.nameTh, positionTh: one.positionTh, signatoryId: null });
  };
  return (
    <>
      {choices.length > 0 && (
        <Field label={t('memos.signerChoice')}>
          {(control) => (
            <Select
              {...control}
              value={named?.signatoryId ?? OTHER}
              onChange={take}
              options={[
                ...choices.map((one) => ({ value: one.signatoryId, label: one.nameTh })),
                ...(named ? [] : [{ value: OTHER, label: t('memos.signerOther') }]),
              ]}
              data-testid="memo-signer-choice"
            />
          )}
        </Field>
      )}
      <Field label={t('memos.signer')} error={refused.signerTh}>
        {(control) => (
          <Input
            {...control}
            value={text.signerTh}
            maxLength={100}
            onChange={(event) => onChange({ signerTh: event.target.value, signatoryId: null })}
            data-testid="memo-signerTh"
          />
        )}
      </Field>
      <Field label={t('memos.position')} error={refused.positionTh}>
        {(control) => (
          <Input.TextArea
            {...control}
            value={text.positionTh}
            autoSize={{ minRows: 1, maxRows: 4 }}
            maxLength={300}
            onChange={(event) => onChange({ positionTh: event.target.value })}
          />
        )}
      </Field>
      {named &&
        (named.mine || text.signatoryId !== null ? (
          <div>
            <Checkbox
              checked={text.signatoryId !== null}
              onChange={(event) => onChange({ signatoryId: event.target.checked ? named.signatoryId : null })}
              data-testid="memo-with-signature"
            >
              {t('memos.withSignature')}
            </Checkbox>
            <p className="small quiet">{t('memos.withSignatureHint')}</p>
          </div>
        ) : (
          <p className="small quiet">{t('memos.noSignature')}</p>
        ))}
    </>
  );
}
