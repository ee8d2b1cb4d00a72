import { Input, Select } from 'antd';
import { useEffect, useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import type { DataSet } from '@shared/api/types';
import { formatDate, schoolYearOf, todayInBangkok } from '@shared/dates';
import { ThaiDatePicker } from '@shared/dates/ThaiDatePicker';
import { Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { referenceDateOf, type WizardDraft, windowsFor } from './defaults';
import styles from './Wizard.module.css';

export interface StepProps {
  draft: WizardDraft;
  change: (part: Partial<WizardDraft>) => void;
}

const ROUNDS = [1, 2, 3];

export function WhatStep(props: StepProps) {
  const area = props.draft.areaCode;
  const dataSets = useQuery({
    queryKey: ['data-sets', 'offered', area],
    queryFn: ({ signal }) =>
      api.all<DataSet>('/api/collection/data-sets', { status: 'PUBLISHED', areaCode: area }, signal),
    staleTime: 60_000,
  });
  return <Loaded query={dataSets}>{(sets) => <WhatFields {...props} sets={sets} />}</Loaded>;
}

function WhatFields({ draft, change, sets }: StepProps & { sets: DataSet[] }) {
  const { t, language, pick } = useLanguage();
  const thisYear = schoolYearOf();
  const chosen = sets.find((set) => set.code === draft.dataSetCode);
  const offered = useMemo(() => [...new Map(sets.map((set) => [set.code, set])).values()], [sets]);
  const title =
    `${chosen?.titleTh ?? draft.dataSetCode} ปีการศึกษา ${draft.schoolYear} รอบที่ ${draft.round}`.trim();

  useEffect(() => {
    if (!draft.titleOwn && chosen && draft.titleTh !== title) change({ titleTh: title });
  }, [draft.titleOwn, draft.titleTh, chosen, title, change]);

  const inRound = (schoolYear: number, round: number) => {
    const referenceDate = referenceDateOf(schoolYear, round);
    change({ schoolYear, round, referenceDate, ...windowsFor(referenceDate, todayInBangkok()) });
  };

  return (
    <div className={styles.fields}>
      <div className={styles.whole}>
        <Field label={t('wizard.dataSet')} required>
          {(control) => (
            <Select
              {...control}
              data-testid="data-set"
              value={draft.dataSetCode}
              onChange={(dataSetCode) => change({ dataSetCode })}
              options={offered.map((set) => ({
                value: set.code,
                label: `${pick(set.titleTh, set.titleEn)} (${set.code} · ${t('datasets.version', { version: String(set.version) })})`,
              }))}
            />
          )}
        </Field>
      </div>
      <Field label={t('wizard.schoolYear')} required>
        {(control) => (
          <Select
            {...control}
            value={draft.schoolYear}
            onChange={(year) => inRound(year, draft.round)}
            options={[thisYear + 1, thisYear, thisYear - 1, thisYear - 2].map((year) => ({
              value: year,
              label: language === 'th' ? String(year) : `${year} (${year - 543})`,
            }))}
          />
        )}
      </Field>
      <Field label={t('wizard.round')} required>
        {(control) => (
          <Select
            {...control}
            value={draft.round}
            onChange={(round) => inRound(draft.schoolYear, round)}
            options={ROUNDS.map((round) => ({
              value: round,
              label: `${t('common.round', { round })} · ${formatDate(referenceDateOf(draft.schoolYear, round), language, 'day')}`,
            }))}
          />
        )}
      </Field>
      <Field label={t('wizard.referenceDate')} hint={t('wizard.referenceDateHint')} required>
        {(control) => (
          <ThaiDatePicker
            {...control}
            value={draft.referenceDate}
            onChange={(date) => date && change({ referenceDate: date })}
          />
        )}
      </Field>
      <div className={styles.whole}>
        <Field
          label={t('wizard.collectionTitle')}
          hint={t('wizard.collectionTitleHint')}
          error={draft.titleTh.trim() ? null : t('wizard.problem.titleTh')}
          required
        >
          {(control) => (
            <Input
              {...control}
              data-testid="collection-title"
              value={draft.titleTh}
              maxLength={200}
              onChange={(event) =>
                change({ titleTh: event.target.value, titleOwn: event.target.value.trim() !== '' })
              }
            />
          )}
        </Field>
      </div>
    </div>
  );
}
