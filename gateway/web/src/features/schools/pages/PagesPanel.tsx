import { Link } from 'react-router';
import { asApiError } from '@shared/api/problem';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { Panel } from '@shared/ui/Panel';
import { StatusTag } from '@shared/ui/StatusTag';
import styles from './Pages.module.css';
import { type Listed, usePages } from './queries';

/** @param at where the pages stand */
export function PagesPanel({ schoolCode, at }: { schoolCode: string; at: string }) {
  const { t } = useLanguage();
  const pages = usePages(schoolCode);
  // To staff of several areas a school of which nothing was ever certified is unknown to the reports.
  const none = pages.isError && asApiError(pages.error).status === 404;
  return (
    <Panel title={t('pages.title')} note={t('pages.note')} testId="school-pages">
      {none ? (
        <p className="quiet">{t('pages.notReady')}</p>
      ) : (
        <Loaded query={pages} rows={2}>
          {(all) => (
            <ul className={styles.list}>
              {all.map((one) => (
                <li key={one.page}>
                  <One one={one} to={`${at}/${one.page}`} />
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      )}
    </Panel>
  );
}

function One({ one, to }: { one: Listed; to: string }) {
  const { t, pick } = useLanguage();
  const title = pick(one.titleTh, one.titleEn);
  return one.ready ? (
    <Link to={to} data-testid={`school-page-${one.page}`}>
      {title}
    </Link>
  ) : (
    <span className="row">
      {title} <StatusTag tone="grey">{t('pages.notReady')}</StatusTag>
    </span>
  );
}
