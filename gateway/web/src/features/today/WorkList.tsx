import { Link } from 'react-router';
import type { CaseKind } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { type TextKey, useLanguage } from '@shared/i18n';
import { TimeLeft } from '@shared/procedure';
import { Panel } from '@shared/ui/Panel';
import { ProblemAlert } from '@shared/ui/ProblemView';
import { Empty, Loading } from '@shared/ui/states';
import { useCollectionSteps, useProductionWork, useRequestWork } from './queries';
import styles from './Today.module.css';
import { byUrgency, collectionSteps, isLate, type Work } from './work';

const KINDS: Record<CaseKind, TextKey> = {
  COLLECTION: 'today.kind.COLLECTION',
  REQUEST: 'today.kind.REQUEST',
  PRODUCTION: 'today.kind.PRODUCTION',
};

export function WorkList() {
  const { t } = useLanguage();
  const collections = useCollectionSteps();
  const requests = useRequestWork();
  const productions = useProductionWork();
  const sources = [collections, requests, productions];
  const works = [
    ...collectionSteps(collections.data ?? []),
    ...(requests.data ?? []),
    ...(productions.data ?? []),
  ].sort(byUrgency);
  const late = works.filter(isLate).length;
  const pending = sources.some((source) => source.isPending);
  const failed = sources.find((source) => source.isError);

  return (
    <Panel
      flush
      testId="my-work"
      title={t('today.work')}
      note={
        works.length > 0 &&
        (late > 0 ? (
          <strong className={styles.late}>{t('today.lateCount', { late, all: works.length })}</strong>
        ) : (
          t('today.count', { all: works.length })
        ))
      }
    >
      {pending && works.length === 0 ? (
        <Loading rows={4} />
      ) : works.length === 0 && !failed ? (
        <Empty title={t('today.nothing.title')}>{t('today.nothing.text')}</Empty>
      ) : (
        <ul>
          {works.map((one) => (
            <Item key={`${one.kind}${one.caseId}`} one={one} />
          ))}
        </ul>
      )}
      {failed && (
        <div className={styles.failed}>
          <ProblemAlert error={failed.error} onRetry={() => void failed.refetch()} />
        </div>
      )}
    </Panel>
  );
}

function Item({ one }: { one: Work }) {
  const { t, pick } = useLanguage();
  return (
    <li className={isLate(one) ? styles.lateItem : styles.item} data-testid="work">
      <div className={styles.words}>
        <span className={styles.kind}>
          {t(KINDS[one.kind])} · {t('procedure.stepN', { n: one.step.n })}
        </span>
        <Link to={one.to} className={styles.step}>
          {pick(one.step.nameTh, one.step.nameEn)}
        </Link>
        <span className={styles.case}>{one.title}</span>
      </div>
      <div className={styles.clock}>
        <TimeLeft step={one.step} />
        {one.step.dueOn && (
          <span className="small quiet">
            {t('procedure.due')} <DateText value={one.step.dueOn} shape="day" />
          </span>
        )}
      </div>
    </li>
  );
}
