import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { AdviceDrawer, AskButton, type Place } from '@shared/advice';
import type { Collection, Submission } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { useMay, useMe } from '@shared/me';
import { Loaded } from '@shared/query/Loaded';
import {
  CertificatePanel,
  CorrectionPanel,
  FindingsPanel,
  isSent,
  keys,
  Looks,
  paths,
  SubmissionStatusTag,
  useCollection,
  useFindings,
  useSubmission,
  Versions,
} from '@shared/submissions';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { CertifyPanel } from './CertifyPanel';
import { Correction } from './Correction';
import { ExtensionPanel } from './ExtensionPanel';
import { entryOpen, nextStep } from './nextStep';
import { OurDuplicates } from './OurDuplicates';
import { SchoolFiles } from './SchoolFiles';
import { SendPanel } from './SendPanel';
import { Stations } from './Stations';
import { SubmitPanel } from './SubmitPanel';

/** One collection as my school works on it: send, mend, explain, submit, certify. */
export function WorkspacePage() {
  const { id = '' } = useParams();
  const { schoolCode } = useMe();
  const collection = useCollection(id);
  const submission = useSubmission(id, schoolCode ?? '');
  return (
    <Loaded query={collection}>
      {(item) => <Loaded query={submission}>{(one) => <Work collection={item} submission={one} />}</Loaded>}
    </Loaded>
  );
}

function Work({ collection, submission }: { collection: Collection; submission: Submission | null }) {
  const { t, pick } = useLanguage();
  const me = useMe();
  const may = useMay();
  const schoolCode = me.schoolCode ?? '';
  const path = paths.submission(collection.id, schoolCode);
  const status = submission?.status ?? 'NOT_STARTED';
  const started = submission !== null && status !== 'NOT_STARTED';
  const open = entryOpen(collection);
  const next = nextStep(submission);

  // What has to be mended stands before the place where a mended file is sent.
  const toMend = next.station === 'mend';
  const findings = started && (
    <Findings submission={submission} path={path} mayExplain={open && !isSent(status)} />
  );

  return (
    <Page
      title={pick(collection.titleTh, collection.titleEn)}
      back={{ to: '/workspace', label: t('workspace.asked.title') }}
      tags={<SubmissionStatusTag status={status} />}
      actions={<AskButton collectionId={collection.id} schoolCode={schoolCode} />}
      intro={
        <span className="dots">
          <span>
            {t('collections.asOf')} <DateText value={collection.referenceDate} shape="long" />
          </span>
          <span>
            {t('collections.entryCloses')} <DateText value={collection.entryClosesAt} shape="dateTime" />
          </span>
        </span>
      }
    >
      <Panel tone="accent">
        <Stations next={next} />
      </Panel>
      {status === 'RETURNED' && submission?.returnedReason && (
        <Panel tone="warning" title={t('workspace.returned')} testId="returned">
          {submission.returnedReason}
        </Panel>
      )}
      <ExtensionPanel collection={collection} />
      <OurDuplicates collectionId={collection.id} />
      {submission && <CorrectionPanel submission={submission} />}
      {submission?.certificate && (
        <CertificatePanel certificate={submission.certificate} href={`${path}/certificate`} />
      )}
      {submission && <SubmitPanel submission={submission} />}
      {submission && <CertifyPanel submission={submission} collection={collection} />}
      {toMend && findings}
      {!isSent(status) && (
        <SendPanel collection={collection} schoolCode={schoolCode} open={open} started={started} />
      )}
      {isSent(status) && open && may('submitForSchool') && (
        <Correction status={status}>
          <SendPanel collection={collection} schoolCode={schoolCode} open={open} started={started} />
        </Correction>
      )}
      {may('submitForSchool') && (
        <SchoolFiles
          collection={collection}
          schoolCode={schoolCode}
          started={started}
          findings={submission ? submission.errors + submission.queries + submission.notices : 0}
        />
      )}
      {!toMend && findings}
      {started && submission.versions && submission.versions.length > 0 && (
        <Panel title={t('versions.title')} flush>
          <Versions versions={submission.versions} />
        </Panel>
      )}
      {started && <Looks collectionId={collection.id} schoolCode={schoolCode} />}
    </Page>
  );
}

interface FindingsProps {
  submission: Submission;
  path: string;
  mayExplain: boolean;
}

function Findings({ submission, path, mayExplain }: FindingsProps) {
  const { t } = useLanguage();
  const client = useQueryClient();
  const findings = useFindings(submission.collectionId, submission.schoolCode, submission.version);
  const may = useMay();
  const mayMend = mayExplain && may('submitForSchool');
  const navigate = useNavigate();
  const [place, setPlace] = useState<Place | null>(null);
  const again = () =>
    void client.invalidateQueries({
      queryKey: keys.submission(submission.collectionId, submission.schoolCode),
    });
  return (
    <Panel
      title={t('submission.findings')}
      note={t('workspace.findingsNote')}
      actions={
        <Button
          type={mayMend ? 'primary' : 'default'}
          onClick={() => void navigate(`/workspace/${submission.collectionId}/records`)}
          data-testid="open-mending"
        >
          {t(mayMend ? 'mending.open' : 'mending.look')}
        </Button>
      }
    >
      <Loaded query={findings}>
        {(items) => (
          <FindingsPanel
            findings={items}
            totals={submission}
            csv={{ path: `${path}/findings`, fileName: `findings-${submission.schoolCode}.csv` }}
            onAsk={may('advise') ? (finding) => setPlace({ findingId: finding.id }) : undefined}
            explain={mayExplain ? { path: `${path}/findings`, onDone: again } : undefined}
          />
        )}
      </Loaded>
      <AdviceDrawer
        collectionId={submission.collectionId}
        schoolCode={submission.schoolCode}
        place={place}
        onClose={() => setPlace(null)}
      />
    </Panel>
  );
}
