import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '@shared/api/client';
import type { Report } from '@shared/api/types';
import { ActForm, Field, fieldErrors } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { fresh } from './draft';
import { designPage, REPORTS, reportPath, reportsKey, useDataSets } from './queries';
import type { Design, ReportView } from './types';

interface Props {
  /** What to copy; absent for a new one. */
  from?: Report;
  onClose: () => void;
}

/** A new report, or a copy of one under another name. */
export function NewReport({ from, onClose }: Props) {
  const { t, pick } = useLanguage();
  const navigate = useNavigate();
  const dataSets = useDataSets();
  const [titleTh, setTitleTh] = useState(from ? t('designs.copyOf', { title: from.titleTh }) : '');
  const [code, setCode] = useState(from ? `${from.code}-2` : '');
  const [dataSet, setDataSet] = useState(from?.dataSet ?? null);
  const make = useAct({
    act: async () => {
      let design: Design = fresh(code, titleTh.trim(), dataSet ?? '', t('designs.count'));
      if (from) {
        const view = await api.get<ReportView>(reportPath(from.code));
        design = { ...(view.draft ?? view.inForce ?? design), code, titleTh: titleTh.trim(), version: null };
      }
      return api.post<ReportView>(REPORTS, design);
    },
    refresh: [reportsKey],
    onDone: (made) => void navigate(designPage(made.code)),
  });
  const refused = fieldErrors(make.error, pick);
  return (
    <Modal
      open
      title={from ? t('designs.copy') : t('designs.new')}
      onCancel={onClose}
      footer={null}
      width={600}
    >
      <ActForm
        act={make}
        ready={titleTh.trim() !== '' && code !== '' && (from !== undefined || dataSet !== null)}
        okText={t('designs.make')}
        testId="make-design"
        onSubmit={() => make.mutate()}
        onCancel={onClose}
      >
        <Field label={t('designs.titleTh')} error={refused.titleTh} required>
          {(control) => (
            <Input
              {...control}
              value={titleTh}
              maxLength={300}
              onChange={(event) => setTitleTh(event.target.value)}
              data-testid="new-design-title"
            />
          )}
        </Field>
        <Field label={t('designs.code')} hint={t('designs.code.hint')} error={refused.code} required>
          {(control) => (
            <Input
              {...control}
              value={code}
              maxLength={60}
              onChange={(event) => setCode(event.target.value.trim().toLowerCase())}
              data-testid="new-design-code"
            />
          )}
        </Field>
        {!from && (
          <Field label={t('designs.dataSet')} hint={t('designs.dataSet.hint')} required>
            {(control) => (
              <Select
                {...control}
                value={dataSet}
                loading={dataSets.isPending}
                onChange={setDataSet}
                options={(dataSets.data ?? []).map((one) => ({
                  value: one.code,
                  label: pick(one.titleTh, one.titleEn),
                }))}
              />
            )}
          </Field>
        )}
      </ActForm>
    </Modal>
  );
}
