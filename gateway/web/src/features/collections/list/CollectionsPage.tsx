import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { Collection } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { Loaded } from '@shared/query/Loaded';
import { useCollections } from '@shared/submissions';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { CollectionStatusTag } from './CollectionStatusTag';
import { sortCollections } from './sortCollections';
import styles from './CollectionsPage.module.css';

export function CollectionsPage() {
  const { t } = useLanguage();
  const may = useMay();
  const navigate = useNavigate();
  const collections = useCollections();
  const create = (testId: string) =>
    may('manageCollections') && (
      <Button
        type="primary"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => void navigate('/collections/new')}
        data-testid={testId}
      >
        {t('collections.new')}
      </Button>
    );
  return (
    <Page title={t('nav.collections')} intro={t('collections.intro')} actions={create('new-collection')}>
      <Loaded query={collections}>
        {(items) =>
          items.length === 0 ? (
            <Panel>
              <Empty title={t('collections.empty.title')} action={create('first-collection')}>
                {t('collections.empty.text')}
              </Empty>
            </Panel>
          ) : (
            <ul className={styles.list}>
              {sortCollections(items).map((item) => (
                <CollectionCard key={item.id} item={item} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}

function CollectionCard({ item }: { item: Collection }) {
  const { t, pick } = useLanguage();
  const accepted = item.accepted ?? undefined;
  return (
    <li className={styles.card} data-testid="collection">
      <div className={styles.main}>
        <div className="row">
          <CollectionStatusTag status={item.status} />
          <span className={styles.kind}>
            {item.dataSetCode} · {t('common.yearRound', { year: String(item.schoolYear), round: item.round })}
          </span>
        </div>
        <h2 className={styles.title}>
          <Link to={`/collections/${item.id}`}>{pick(item.titleTh, item.titleEn)}</Link>
        </h2>
        <p className={styles.dates}>
          {t('collections.asOf')} <DateText value={item.referenceDate} /> · {t('collections.entryCloses')}{' '}
          <DateText value={item.entryClosesAt} shape="dateTime" />
        </p>
      </div>
      <div className={styles.figure}>
        {accepted === undefined ? (
          <>
            <span className={styles.number}>{item.expected.toLocaleString('en-US')}</span>
            <span>{t('collections.schoolsExpected')}</span>
          </>
        ) : (
          <>
            <span className={styles.number}>
              {accepted.toLocaleString('en-US')}
              <small> / {item.expected.toLocaleString('en-US')}</small>
            </span>
            <span>{t('collections.schoolsAccepted')}</span>
          </>
        )}
      </div>
    </li>
  );
}
