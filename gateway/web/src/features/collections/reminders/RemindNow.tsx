import { Button, Checkbox, Segmented } from 'antd';
import { useState } from 'react';
import { api } from '@shared/api/client';
import type { Board, BoardSchool, Deadline, RemindReport } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { SubmissionStatusTag } from '@shared/submissions';
import { Confirm } from '@shared/ui/Confirm';
import { type Column, DataTable } from '@shared/ui/DataTable';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { remindersKey, remindersPath, yetToDo } from './queries';

/** An officer reminds chosen schools now; whoever has done it meanwhile is left in peace by the service. */
export function RemindNow({ board }: { board: Board }) {
  const { t } = useLanguage();
  const [deadline, setDeadline] = useState<Deadline>('ENTRY');
  const [picked, setPicked] = useState<Set<string>>(new Set());
  const [asked, setAsked] = useState(false);
  const [report, setReport] = useState<RemindReport | null>(null);
  const schools = yetToDo(board.schools, deadline);
  const chosen = schools.map((s) => s.schoolCode).filter((code) => picked.has(code));
  const pick = (codes: string[], on: boolean) => {
    const next = new Set(picked);
    for (const code of codes) {
      if (on) next.add(code);
      else next.delete(code);
    }
    setPicked(next);
  };
  const remind = useAct({
    act: () => api.post<RemindReport>(remindersPath(board.collectionId), { deadline, schoolCodes: chosen }),
    refresh: [[...remindersKey(board.collectionId)]],
    onDone: (result) => {
      setAsked(false);
      setPicked(new Set());
      setReport(result);
    },
  });
  const late = schools.filter((s) => s.forecast?.risk === 'LIKELY_LATE').map((s) => s.schoolCode);
  const columns: Column<BoardSchool>[] = [
    {
      key: 'name',
      title: t('schools.name'),
      primary: true,
      sort: (s) => s.nameTh,
      render: (s) => (
        <Checkbox
          checked={picked.has(s.schoolCode)}
          onChange={(event) => pick([s.schoolCode], event.target.checked)}
        >
          {s.nameTh} <span className="quiet">{s.schoolCode}</span>
        </Checkbox>
      ),
    },
    {
      key: 'district',
      title: t('schools.district'),
      sort: (s) => s.districtTh ?? '',
      render: (s) => s.districtTh,
    },
    {
      key: 'status',
      title: t('board.status'),
      bare: true,
      render: (s) => <SubmissionStatusTag status={s.status} />,
    },
    {
      key: 'forecast',
      title: t('forecast.title'),
      sort: (s) => s.forecast?.percent ?? -1,
      align: 'right',
      render: (s) => (s.forecast ? `${s.forecast.percent}%` : '–'),
    },
  ];
  return (
    <Panel title={t('reminders.now.title')} note={t('reminders.now.note')} testId="remind-now" flush>
      <div className="stack" style={{ padding: '0 24px 16px' }}>
        <div className="row">
          <Segmented<Deadline>
            value={deadline}
            onChange={(value) => {
              setDeadline(value);
              setPicked(new Set());
            }}
            aria-label={t('reminders.deadline')}
            options={[
              { value: 'ENTRY', label: t('reminders.ENTRY') },
              { value: 'CERTIFICATION', label: t('reminders.CERTIFICATION') },
            ]}
          />
          <Button
            onClick={() =>
              pick(
                schools.map((s) => s.schoolCode),
                chosen.length < schools.length,
              )
            }
          >
            {t(chosen.length < schools.length ? 'reminders.now.all' : 'reminders.now.none')}
          </Button>
          {late.length > 0 && (
            <Button onClick={() => pick(late, true)}>
              {t('reminders.now.late', { count: late.length })}
            </Button>
          )}
          <Button
            type="primary"
            disabled={chosen.length === 0}
            onClick={() => {
              remind.reset();
              setAsked(true);
            }}
            data-testid="remind"
          >
            {t('reminders.now.button', { count: chosen.length })}
          </Button>
        </div>
        {report && (
          <p role="status" data-testid="remind-report">
            {t('reminders.now.done', { count: report.reminded.length, skipped: report.skipped.length })}
          </p>
        )}
      </div>
      <DataTable
        caption={t('reminders.now.title')}
        columns={columns}
        rows={schools}
        rowKey={(s) => s.schoolCode}
        empty={<Empty title={t('reminders.now.nobody')} />}
      />
      <Confirm
        open={asked}
        title={t('reminders.now.title')}
        okText={t('reminders.now.ok')}
        busy={remind.isPending}
        error={remind.error}
        onOk={() => remind.mutate()}
        onCancel={() => setAsked(false)}
      >
        {t('reminders.now.confirm', { count: chosen.length })}
      </Confirm>
    </Panel>
  );
}
