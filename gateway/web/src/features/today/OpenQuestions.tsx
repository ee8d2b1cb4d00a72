import { Link } from 'react-router';
import { useAdviceInbox } from '@shared/advice';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import type { AdviceThread } from '@shared/api/types';
import { Loaded } from '@shared/query/Loaded';
import { useSchool } from '@shared/registry/queries';
import { Panel } from '@shared/ui/Panel';
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
            <p className={styles.none}>{t('advice.today.none')}</p>
          ) : (
            <ul>
              {all.slice(0, SHOWN).map((thread) => (
                <Question key={thread.id} thread={thread} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}

function Question({ thread }: { thread: AdviceThread }) {
  const school = useSchool(thread.schoolCode);
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <Link to={`/advice/${thread.id}`} className={`${styles.step ?? ''} ${styles.asked ?? ''}`}>
          {thread.messages.at(-1)?.text}
        </Link>
        <span className={styles.case}>{school.data?.nameTh ?? thread.schoolCode}</span>
        <span className={styles.kind}>
          {thread.collectionTitleTh} · <DateText value={thread.updatedAt} shape="moment" />
        </span>
      </div>
    </li>
  );
}
