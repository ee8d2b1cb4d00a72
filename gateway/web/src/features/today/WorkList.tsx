import { Link } from 'react-router';
import type { CaseKind, MyStep } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { type TextKey, useLanguage } from '@shared/i18n';
import { TimeLeft } from '@shared/procedure';
import { Panel } from '@shared/ui/Panel';
import { ProblemAlert } from '@shared/ui/ProblemView';
import { Empty, Loading } from '@shared/ui/states';
import { useCollectionSteps, useProductionSteps, useRequestSteps } from './queries';
import styles from './Today.module.css';
import { inOrder, isLate, placeOf } from './work';

const KINDS: Record<CaseKind, TextKey> = {
  COLLECTION: 'today.kind.COLLECTION',
  REQUEST: 'today.kind.REQUEST',
  PRODUCTION: 'today.kind.PRODUCTION',
};

export function WorkList() {
  const { t } = useLanguage();
  const sources = [useCollectionSteps(), useRequestSteps(), useProductionSteps()];
  const works = inOrder(sources.flatMap((source) => source.data ?? []));
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
            <Item key={`${one.caseKind}${one.caseId}`} one={one} />
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

function Item({ one }: { one: MyStep }) {
  const { t, pick } = useLanguage();
  return (
    <li className={isLate(one) ? styles.lateItem : styles.item} data-testid="work">
      <div className={styles.words}>
        <span className={styles.kind}>
          {t(KINDS[one.caseKind])} · {t('procedure.stepN', { n: one.step.n })}
        </span>
        <Link to={placeOf(one)} className={styles.step}>
          {pick(one.step.nameTh, one.step.nameEn)}
        </Link>
        <span className={styles.case}>{pick(one.caseTitleTh, one.caseTitleEn)}</span>
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
