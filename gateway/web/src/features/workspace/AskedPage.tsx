import { Button } from 'antd';
import { Link } from 'react-router';
import type { Collection } from '@shared/api/types';
import { DateText, daysUntil } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { useMay, useMe } from '@shared/me';
import { Loaded } from '@shared/query/Loaded';
import { QuickStart } from '@shared/quickstart';
import { useSchool } from '@shared/registry/queries';
import { isSent, SubmissionStatusTag, useCollections, useSubmission } from '@shared/submissions';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { StatusTag } from '@shared/ui/StatusTag';
import { nextStep } from './nextStep';
import styles from './Asked.module.css';

/** What is asked of my school, and by when. */
export function AskedPage() {
  const { t } = useLanguage();
  const me = useMe();
  const may = useMay();
  const code = me.schoolCode ?? '';
  const school = useSchool(code);
  const collections = useCollections();
  return (
    <Page title={t('workspace.asked.title')} intro={`${school.data?.nameTh ?? ''} ${code}`}>
      <Loaded query={collections}>
        {(all) => {
          const open = all.filter((item) => item.status === 'OPEN');
          const past = all.filter((item) => item.status === 'CLOSED' || item.status === 'ARCHIVED');
          return (
            <>
              {open.length === 0 ? (
                <Panel>
                  <Empty title={t('workspace.asked.none.title')}>{t('workspace.asked.none.text')}</Empty>
                </Panel>
              ) : (
                <ul className="stack">
                  {open.map((item) => (
                    <li key={item.id}>
                      <Asked item={item} schoolCode={code} />
                    </li>
                  ))}
                </ul>
              )}
              {past.length > 0 && (
                <Panel title={t('workspace.asked.past')}>
                  <ul className={styles.past}>
                    {past.map((item) => (
                      <li key={item.id}>
                        <Link to={`/workspace/${item.id}`}>{item.titleTh}</Link>{' '}
                        <span className="quiet">
                          <DateText value={item.referenceDate} />
                        </span>
                      </li>
                    ))}
                  </ul>
                </Panel>
              )}
              {may('submitForSchool') && (
                <details className={styles.programs}>
                  <summary>{t('quick.title')}</summary>
                  <QuickStart schoolCode={code} />
                </details>
              )}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Asked({ item, schoolCode }: { item: Collection; schoolCode: string }) {
  const { t, pick } = useLanguage();
  const submission = useSubmission(item.id, schoolCode);
  const one = submission.data ?? null;
  const sent = one !== null && isSent(one.status);
  const next = nextStep(one);
  const days = daysUntil(sent ? item.certificationClosesAt : item.entryClosesAt);
  return (
    <Panel testId="asked">
      <div className={styles.asked}>
        <div className={styles.words}>
          <div className="row">
            <SubmissionStatusTag status={one?.status ?? 'NOT_STARTED'} />
            {one?.status !== 'ACCEPTED' && <Days days={days} />}
          </div>
          <h2>{pick(item.titleTh, item.titleEn)}</h2>
          <p className="quiet">
            <span className="dots">
              <span>
                {t('collections.asOf')} <DateText value={item.referenceDate} shape="long" />
              </span>
              <span>
                {t('collections.entryCloses')} <DateText value={item.entryClosesAt} shape="dateTime" />
              </span>
            </span>
          </p>
          {submission.isSuccess && (
            <p className={styles.next}>
              <strong>{t('workspace.next')}</strong> {t(next.key, next.params)}
            </p>
          )}
        </div>
        <Link to={`/workspace/${item.id}`} data-testid="open-workspace">
          <Button type={sent ? 'default' : 'primary'} tabIndex={-1}>
            {t(sent ? 'workspace.look' : 'workspace.go')}
          </Button>
        </Link>
      </div>
    </Panel>
  );
}

function Days({ days }: { days: number }) {
  const { t } = useLanguage();
  if (days < 0) return <StatusTag tone="red">{t('workspace.closed')}</StatusTag>;
  if (days === 0) return <StatusTag tone="red">{t('workspace.closesToday')}</StatusTag>;
  return <StatusTag tone={days <= 3 ? 'amber' : 'grey'}>{t('workspace.daysLeft', { days })}</StatusTag>;
}
