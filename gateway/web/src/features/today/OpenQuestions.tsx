import { Link } from 'react-router';
import { useAdviceInbox } from '@shared/advice';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import styles from './Today.module.css';

const SHOWN = 5;

/** What schools have asked and nobody has answered. */
export function OpenQuestions() {
  const { t } = useLanguage();
  const open = useAdviceInbox('OPEN');
  return (
    <Panel
      flush
      testId="open-questions"
      title={t('advice.today')}
      actions={<Link to="/advice">{t('advice.title')}</Link>}
    >
      <Loaded query={open} rows={2}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={t('advice.today.none')} />
          ) : (
            <ul>
              {all.slice(0, SHOWN).map((thread) => (
                <li key={thread.id} className={styles.open}>
                  <Link to={`/advice/${thread.id}`} className={styles.step}>
                    {thread.schoolCode} · {thread.ruleCode ?? t('advice.about.all')}
                  </Link>
                  <span className="small quiet">
                    {thread.collectionTitleTh} · <DateText value={thread.updatedAt} shape="dateTime" />
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}
