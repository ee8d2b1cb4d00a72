import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { ThaiDatePicker } from '@shared/dates/ThaiDatePicker';
import { Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import type { Signatory } from './letterheads';
import styles from './Letterhead.module.css';

interface Props {
  signatories: Signatory[];
  mayChange: boolean;
  refused: Record<string, string>;
  onChange: (signatories: Signatory[]) => void;
}

const MOST = 20;
const NOBODY: Signatory = { id: null, nameTh: '', positionTh: '', from: null, until: null };

/** Who stands under the office's papers, and in which term; the first in office stands in new drafts. */
export function SignatoryRows({ signatories, mayChange, refused, onChange }: Props) {
  const { t } = useLanguage();
  const set = (index: number, part: Partial<Signatory>) =>
    onChange(signatories.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <fieldset className={styles.signatories}>
      <legend>{t('letterhead.signatories')}</legend>
      <p className="small quiet">{t('letterhead.signatoriesHint')}</p>
      {signatories.map((one, index) => {
        const told = (key: keyof Signatory) => refused[`signatories[${index}].${key}`];
        return (
          // A signatory not saved yet has no id, and rows are only ever added at the end.
          <div key={one.id ?? `new-${index}`} className={styles.signatory} data-testid={`signatory-${index}`}>
            <Field label={t('letterhead.signatory.name')} error={told('nameTh')} required>
              {(control) => (
                <Input
                  {...control}
                  value={one.nameTh}
                  disabled={!mayChange}
                  maxLength={100}
                  onChange={(event) => set(index, { nameTh: event.target.value })}
                  data-testid={`signatory-name-${index}`}
                />
              )}
            </Field>
            <Field label={t('letterhead.signatory.position')} error={told('positionTh')}>
              {(control) => (
                <Input.TextArea
                  {...control}
                  value={one.positionTh}
                  disabled={!mayChange}
                  maxLength={300}
                  autoSize={{ minRows: 1, maxRows: 4 }}
                  onChange={(event) => set(index, { positionTh: event.target.value })}
                />
              )}
            </Field>
            {(['from', 'until'] as const).map((key) => (
              <Field key={key} label={t(`letterhead.signatory.${key}`)} error={told(key)} optional>
                {(control) =>
                  mayChange ? (
                    <ThaiDatePicker
                      {...control}
                      clearable
                      value={one[key]}
                      onChange={(date) => set(index, { [key]: date })}
                    />
                  ) : (
                    <Input {...control} disabled value={one[key] ?? ''} />
                  )
                }
              </Field>
            ))}
            {mayChange && (
              <Button
                icon={<DeleteOutlined aria-hidden />}
                aria-label={t('letterhead.signatory.remove', { name: one.nameTh })}
                className={styles.removeSignatory ?? ''}
                onClick={() => onChange(signatories.filter((_, at) => at !== index))}
              />
            )}
          </div>
        );
      })}
      {mayChange && signatories.length < MOST && (
        <Button
          icon={<PlusOutlined aria-hidden />}
          onClick={() => onChange([...signatories, NOBODY])}
          data-testid="signatory-add"
        >
          {t('letterhead.signatory.add')}
        </Button>
      )}
    </fieldset>
  );
}
