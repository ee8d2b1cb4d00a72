import { useParams } from 'react-router';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { Page } from '@shared/ui/Page';
import { useSchoolBudget } from '../queries';
import { Explained } from './Explained';

/** One school's part of a budget, as the office sees it. */
export function SchoolBudgetPage() {
  const { id = '', school = '' } = useParams();
  const { t } = useLanguage();
  const part = useSchoolBudget(school, id);
  return (
    <Page
      title={part.data?.school.nameTh ?? t('budget.school')}
      back={{ to: `/information/budget/${id}`, label: t('budget.title') }}
    >
      <Loaded query={part}>{(one) => <Explained explained={one} />}</Loaded>
    </Page>
  );
}
