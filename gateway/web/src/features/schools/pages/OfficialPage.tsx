import { DownloadOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { asApiError } from '@shared/api/problem';
import { OfficialSheet } from '@shared/figures';
import { Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { fileOf, type SchoolPageView, usePage } from './queries';

interface Props {
  schoolCode: string;
  page: string;
  back: { to: string; label: string };
}

/** One official page of a school, as it is printed, with what it was made of. */
export function OfficialPage({ schoolCode, page, back }: Props) {
  const { t } = useLanguage();
  const [snapshotId, setSnapshotId] = useState<string | null>(null);
  const shown = usePage(schoolCode, page, snapshotId);
  if (shown.isError && asApiError(shown.error).status === 404) {
    return (
      <Page title={t('pages.title')} back={back}>
        <Panel>
          <Empty title={t('pages.none')}>{t('pages.noneText')}</Empty>
        </Panel>
      </Page>
    );
  }
  return (
    <Loaded query={shown} rows={12}>
      {(one) => <Shown key={one.page} shown={one} back={back} onChoose={setSnapshotId} />}
    </Loaded>
  );
}

interface ShownProps {
  shown: SchoolPageView;
  back: Props['back'];
  onChoose: (snapshotId: string) => void;
}

function Shown({ shown, back, onChoose }: ShownProps) {
  const { t, pick } = useLanguage();
  const title = pick(shown.titleTh, shown.titleEn);
  return (
    <Page title={title} intro={pick(shown.summaryTh, shown.summaryEn)} back={back}>
      {shown.choices.length > 1 && (
        <Panel>
          <Field label={t('pages.choose')}>
            {(control) => (
              <Select
                {...control}
                value={shown.snapshotId}
                onChange={onChoose}
                options={shown.choices.map((one) => ({
                  value: one.snapshotId,
                  label: `${t('pages.choice', { year: String(one.schoolYear), round: one.round })} · ${one.titleTh}`,
                }))}
                data-testid="page-choice"
              />
            )}
          </Field>
        </Panel>
      )}
      {shown.doubts.length > 0 && (
        <Panel tone="warning" title={t('pages.doubts')} testId="page-doubts">
          <ul>
            {shown.doubts.slice(0, 6).map((one, at) => (
              <li key={at}>{pick(one.messageTh, one.messageEn)}</li>
            ))}
          </ul>
        </Panel>
      )}
      <OfficialSheet shown={shown} caption={title} />
      <Panel title={t('pages.files')}>
        <div className="row">
          {['pdf', 'xlsx', 'docx', 'csv'].map((format) => (
            <Button
              key={format}
              icon={<DownloadOutlined aria-hidden />}
              href={fileOf(shown, format)}
              download
              data-testid={`page-${format}`}
            >
              {format.toUpperCase()}
            </Button>
          ))}
        </div>
      </Panel>
    </Page>
  );
}
