import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { AdviceDrawer, AskButton, type Place } from '@shared/advice';
import type { Submission } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { Loaded } from '@shared/query/Loaded';
import { useSchool } from '@shared/registry/queries';
import {
  CertificatePanel,
  CorrectionPanel,
  FindingsPanel,
  Looks,
  paths,
  SubmissionStatusTag,
  useCollection,
  useFindings,
  useHistory,
  useSubmission,
  Versions,
} from '@shared/submissions';
import { Facts } from '@shared/ui/Facts';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { Trail } from '@shared/procedure/Trail';
import { AcceptReturn } from './AcceptReturn';
import { ExceptionOf } from './ExceptionOf';
import { Records } from './Records';
import styles from './Submission.module.css';

type View = 'check' | 'versions' | 'history';

/** One school's return as the office sees it: what was found beside the rows, its versions, its certificate. */
export function SubmissionPage() {
  const { id = '', code = '' } = useParams();
  const { t, pick } = useLanguage();
  const may = useMay();
  const navigate = useNavigate();
  const collection = useCollection(id);
  const school = useSchool(code);
  const submission = useSubmission(id, code);
  const name = school.data?.nameTh ?? submission.data?.nameTh ?? code;
  const title = collection.data
    ? pick(collection.data.titleTh, collection.data.titleEn)
    : t('nav.collections');
  return (
    <Page
      title={name}
      intro={`${title} · ${code}${school.data?.districtTh ? ` · ${school.data.districtTh}` : ''}`}
      back={{ to: `/collections/${id}`, label: t('submission.toBoard') }}
      tags={<SubmissionStatusTag status={submission.data?.status ?? 'NOT_STARTED'} />}
      actions={
        <>
          {may('acceptSubmissions') && (
            <Button onClick={() => void navigate(`/collections/${id}/exceptions?school=${code}`)}>
              {t('exceptions.forThis')}
            </Button>
          )}
          <AskButton collectionId={id} schoolCode={code} />
          {submission.data && <AcceptReturn submission={submission.data} schoolName={name} />}
        </>
      }
    >
      <ExceptionOf collectionId={id} schoolCode={code} />
      <Loaded query={submission}>
        {(one) =>
          one === null || one.status === 'NOT_STARTED' ? (
            <Panel>
              <Empty title={t('submission.none.title')}>{t('submission.none.text')}</Empty>
            </Panel>
          ) : (
            <Body submission={one} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Body({ submission }: { submission: Submission }) {
  const { t } = useLanguage();
  const [view, setView] = useState<View>('check');
  const path = paths.submission(submission.collectionId, submission.schoolCode);
  return (
    <>
      {submission.status === 'RETURNED' && submission.returnedReason && (
        <Panel tone="warning" title={t('submission.returned')}>
          {submission.returnedReason}
        </Panel>
      )}
      <CorrectionPanel submission={submission} />
      {submission.certificate && (
        <CertificatePanel certificate={submission.certificate} href={`${path}/certificate`} />
      )}
      <Panel>
        <Facts
          wide
          items={[
            [t('submission.version'), t('common.version', { version: submission.version })],
            [t('board.rows'), t('common.records', { count: submission.rows })],
            [t('severity.ERROR'), submission.errors.toLocaleString('en-US')],
            [t('severity.QUERY'), submission.queries.toLocaleString('en-US')],
            [t('severity.NOTICE'), submission.notices.toLocaleString('en-US')],
            [
              t('submission.submittedAt'),
              <DateText key="s" value={submission.submittedAt} shape="dateTime" />,
            ],
          ]}
        />
      </Panel>
      <div>
        <Segmented<View>
          value={view}
          onChange={setView}
          aria-label={t('submission.views')}
          options={[
            { value: 'check', label: t('submission.view.check') },
            { value: 'versions', label: t('submission.view.versions') },
            { value: 'history', label: t('submission.view.history') },
          ]}
        />
      </div>
      {view === 'check' && <Check submission={submission} path={path} />}
      {view === 'versions' && (
        <Panel title={t('versions.title')} flush>
          <Versions versions={submission.versions ?? []} />
        </Panel>
      )}
      {view === 'history' && <History submission={submission} />}
      {view === 'history' && (
        <Looks collectionId={submission.collectionId} schoolCode={submission.schoolCode} />
      )}
    </>
  );
}

function Check({ submission, path }: { submission: Submission; path: string }) {
  const { t } = useLanguage();
  const findings = useFindings(submission.collectionId, submission.schoolCode, submission.version);
  const may = useMay();
  const [row, setRow] = useState<number | null>(null);
  const [place, setPlace] = useState<Place | null>(null);
  return (
    <div className={styles.check}>
      <Panel title={t('submission.findings')}>
        <Loaded query={findings}>
          {(items) => (
            <FindingsPanel
              findings={items}
              totals={submission}
              csv={{ path: `${path}/findings`, fileName: `findings-${submission.schoolCode}.csv` }}
              onRow={setRow}
              onAsk={may('advise') ? (finding) => setPlace({ findingId: finding.id }) : undefined}
            />
          )}
        </Loaded>
      </Panel>
      <div className={styles.beside}>
        <Panel
          title={t('submission.records')}
          note={t('submission.recordsNote')}
          actions={
            <Link to="records" data-testid="open-records">
              {t('mending.look')}
            </Link>
          }
          flush
        >
          <Records
            submission={submission}
            path={path}
            row={row}
            onAsk={(asked) => setPlace({ row: asked })}
          />
        </Panel>
      </div>
      <AdviceDrawer
        collectionId={submission.collectionId}
        schoolCode={submission.schoolCode}
        place={place}
        onClose={() => setPlace(null)}
      />
    </div>
  );
}

function History({ submission }: { submission: Submission }) {
  const { t } = useLanguage();
  const history = useHistory(submission.collectionId, submission.schoolCode);
  return (
    <Panel title={t('submission.view.history')}>
      <Loaded query={history}>{(entries) => <Trail entries={entries} />}</Loaded>
    </Panel>
  );
}
