import { asApiError } from '@shared/api/problem';
import { useLanguage } from '@shared/i18n';
import { useMe } from '@shared/me';
import { Loaded } from '@shared/query/Loaded';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { useSchoolBudget } from '../queries';
import { Explained } from './Explained';

/** What was published of one's own school. */
export function OwnBudgetPage() {
  const me = useMe();
  return me.schoolCode ? <OwnBudget schoolCode={me.schoolCode} /> : null;
}

function OwnBudget({ schoolCode }: { schoolCode: string }) {
  const { t } = useLanguage();
  const part = useSchoolBudget(schoolCode, null);
  const none = part.isError && asApiError(part.error).status === 404;
  return (
    <Page title={t('budget.own')} intro={t('budget.intro')}>
      {none ? (
        <Panel>
          <Empty title={t('budget.own.none')}>{t('budget.own.noneText')}</Empty>
        </Panel>
      ) : (
        <Loaded query={part}>{(one) => <Explained explained={one} />}</Loaded>
      )}
    </Page>
  );
}
