import { formatDate, todayInBangkok } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { useMay, useMe } from '@shared/me';
import { Page } from '@shared/ui/Page';
import { OpenCollections } from './OpenCollections';
import { OpenQuestions } from './OpenQuestions';
import styles from './Today.module.css';
import { WorkList } from './WorkList';

/** What I have in hand, late first, and where the open collections stand. */
export function TodayPage() {
  const { t, language } = useLanguage();
  const me = useMe();
  const may = useMay();
  const today = todayInBangkok();
  return (
    <Page
      title={t('nav.today')}
      intro={`${me.name || me.username} · ${formatDate(today, language, 'day')} ${formatDate(today, language).split(' ').at(-1) ?? ''}`}
    >
      <div className={styles.page}>
        <div className="stack">
          <WorkList />
          {may('readAdvice') && <OpenQuestions />}
        </div>
        <OpenCollections />
      </div>
    </Page>
  );
}
