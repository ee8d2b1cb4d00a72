import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api } from '@shared/api/client';
import type { Production } from '@shared/api/types';
import { formatDate } from '@shared/dates';
import { ActForm, Field } from '@shared/forms';
import { fitting } from '@shared/figures';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { reporting, reportingKeys, useReports, useSnapshots } from '../queries';

/** A report over a snapshot: two choices and a title. */
export function NewProduction({ onClose }: { onClose: () => void }) {
  const { t, pick, language } = useLanguage();
  const navigate = useNavigate();
  const reports = useReports();
  const snapshots = useSnapshots();
  const [report, setReport] = useState<string | null>(null);
  const [snapshotId, setSnapshotId] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const snapshot = snapshots.data?.find((one) => one.id === snapshotId);
  const offered = fitting(reports.data, snapshot?.dataSetCode);
  // Data of another kind takes the report with it.
  const reportCode = offered.some((one) => one.code === report) ? report : null;
  const make = useAct({
    act: () =>
      api.post<Production>(reporting.productions, {
        reportCode,
        snapshotId,
        ...(title.trim() ? { titleTh: title.trim() } : {}),
      }),
    refresh: [[...reportingKeys.productions, 'list']],
    onDone: (made) => void navigate(`/information/productions/${made.id}`),
  });
  return (
    <Modal open title={t('information.new')} onCancel={onClose} footer={null} width={620}>
      <ActForm
        act={make}
        ready={reportCode !== null && snapshotId !== null}
        okText={t('information.make')}
        testId="make-production"
        onSubmit={() => make.mutate()}
        onCancel={onClose}
      >
        <Field label={t('information.report')} required>
          {(control) => (
            <Select
              {...control}
              value={reportCode}
              loading={reports.isPending}
              onChange={setReport}
              showSearch={{ optionFilterProp: 'label' }}
              options={offered.map((one) => ({
                value: one.code,
                label: pick(one.titleTh, one.titleEn),
              }))}
            />
          )}
        </Field>
        <Field
          label={t('information.snapshot')}
          hint={
            snapshots.data?.length === 0 ? (
              <Link to="/information/snapshots">{t('information.snapshots.noneText')}</Link>
            ) : (
              t('information.snapshotHint')
            )
          }
          required
        >
          {(control) => (
            <Select
              {...control}
              value={snapshotId}
              loading={snapshots.isPending}
              onChange={setSnapshotId}
              options={[...(snapshots.data ?? [])]
                .sort((a, b) => b.createdAt.localeCompare(a.createdAt))
                .map((one) => ({
                  value: one.id,
                  label: `${one.titleTh} · ${formatDate(one.createdAt, language, 'dateTime')} · ${t('common.schools', { count: one.schools })}`,
                }))}
            />
          )}
        </Field>
        <Field label={t('information.title')} optional>
          {(control) => (
            <Input
              {...control}
              value={title}
              maxLength={200}
              onChange={(event) => setTitle(event.target.value)}
            />
          )}
        </Field>
      </ActForm>
    </Modal>
  );
}
