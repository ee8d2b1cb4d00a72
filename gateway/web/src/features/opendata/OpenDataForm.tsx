import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { api } from '@shared/api/client';
import { asApiError } from '@shared/api/problem';
import { Field, fieldErrors } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { useAct } from '@shared/query/useAct';
import { ProblemAlert } from '@shared/ui/ProblemView';
import styles from './OpenData.module.css';
import { type OpenData, openDataKey, type Stored } from './queries';

const TEXTS = [
  'organisationTh',
  'organisationEn',
  'maintainer',
  'maintainerEmail',
  'dataType',
  'dataCategory',
  'licence',
  'geoCoverage',
  'updateFrequencyUnit',
] as const;
const HINTS = ['organisationTh', 'maintainer', 'dataType', 'dataCategory', 'licence', 'geoCoverage'] as const;
const LONGEST = { licence: 300, dataType: 100, dataCategory: 100, updateFrequencyUnit: 50 };
const MOST_TAGS = 20;

interface Props {
  /** Where it is kept. */
  path: string;
  known: Stored;
  /** What holds where a field is left empty; shown in pale. */
  office?: OpenData;
}

/** The fields of open data, of an office or of one publication. */
export function OpenDataForm({ path, known, office }: Props) {
  const { t, pick } = useLanguage();
  const mayChange = useMay()('describeOpenData');
  const [said, setSaid] = useState<OpenData>(() => fieldsOf(known));
  const change = (part: Partial<OpenData>) => setSaid((now) => ({ ...now, ...part }));
  const save = useAct({
    act: () => api.put<unknown>(path, said, { ifMatch: path }),
    refresh: [openDataKey, ['publications']],
    done: t('openData.saved'),
  });
  const refused = fieldErrors(save.error, pick);
  const tagError = Object.entries(refused).find(([field]) => field.startsWith('tags'))?.[1];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <div className={styles.form}>
        <Field label={t('openData.field.objectiveTh')} error={refused.objectiveTh}>
          {(control) => (
            <Input.TextArea
              {...control}
              value={said.objectiveTh ?? ''}
              placeholder={office?.objectiveTh ?? ''}
              disabled={!mayChange}
              maxLength={500}
              autoSize={{ minRows: 2, maxRows: 5 }}
              onChange={(event) => change({ objectiveTh: event.target.value || null })}
              data-testid="open-data-objectiveTh"
            />
          )}
        </Field>
        {TEXTS.map((key) => (
          <Field key={key} label={t(`openData.field.${key}`)} hint={hintOf(key)} error={refused[key]}>
            {(control) => (
              <Input
                {...control}
                type={key === 'maintainerEmail' ? 'email' : 'text'}
                value={said[key] ?? ''}
                placeholder={office?.[key] ?? ''}
                disabled={!mayChange}
                maxLength={key in LONGEST ? LONGEST[key as keyof typeof LONGEST] : 200}
                onChange={(event) => change({ [key]: event.target.value || null })}
                data-testid={`open-data-${key}`}
              />
            )}
          </Field>
        ))}
        <Field
          label={t('openData.field.updateFrequencyInterval')}
          hint={t('openData.hint.updateFrequencyInterval')}
          error={refused.updateFrequencyInterval}
        >
          {(control) => (
            <InputNumber
              {...control}
              min={1}
              max={100}
              value={said.updateFrequencyInterval}
              placeholder={office?.updateFrequencyInterval?.toString() ?? ''}
              disabled={!mayChange}
              onChange={(updateFrequencyInterval) => change({ updateFrequencyInterval })}
              data-testid="open-data-updateFrequencyInterval"
            />
          )}
        </Field>
        <Field label={t('openData.field.tags')} hint={t('openData.hint.tags')} error={tagError}>
          {(control) => (
            <Select
              {...control}
              mode="tags"
              open={false}
              suffix={null}
              value={said.tags}
              placeholder={office?.tags.join(' · ')}
              disabled={!mayChange}
              maxCount={MOST_TAGS}
              onChange={(tags: string[]) => change({ tags })}
            />
          )}
        </Field>
      </div>
      {save.error && <ProblemAlert error={asApiError(save.error)} />}
      {mayChange && (
        <div className={styles.foot}>
          <Button type="primary" htmlType="submit" loading={save.isPending} data-testid="open-data-save">
            {t('openData.save')}
          </Button>
        </div>
      )}
    </form>
  );

  function hintOf(key: (typeof TEXTS)[number]) {
    if (key === 'updateFrequencyUnit') return t('openData.hint.updateFrequencyUnit');
    const hinted = HINTS.find((one) => one === key);
    return hinted && t(`openData.hint.${hinted}`);
  }
}

/** What is kept beside the fields is not sent back. */
function fieldsOf({
  organisationTh,
  organisationEn,
  maintainer,
  maintainerEmail,
  objectiveTh,
  dataType,
  dataCategory,
  licence,
  updateFrequencyUnit,
  updateFrequencyInterval,
  geoCoverage,
  tags,
}: OpenData): OpenData {
  return {
    organisationTh,
    organisationEn,
    maintainer,
    maintainerEmail,
    objectiveTh,
    dataType,
    dataCategory,
    licence,
    updateFrequencyUnit,
    updateFrequencyInterval,
    geoCoverage,
    tags,
  };
}
