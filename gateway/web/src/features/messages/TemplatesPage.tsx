import type { Template } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { MessageTabs } from './MessageTabs';
import styles from './Messages.module.css';
import { useTemplates } from './queries';

export function TemplatesPage() {
  const { t } = useLanguage();
  const templates = useTemplates();
  return (
    <Page title={t('messages.tab.templates')} intro={t('messages.templates.intro')}>
      <MessageTabs />
      <Loaded query={templates}>
        {(items) =>
          items.length === 0 ? (
            <Panel>
              <Empty title={t('messages.templates.none')} />
            </Panel>
          ) : (
            <ul className={styles.templates} data-testid="templates">
              {items.map((item) => (
                <One key={item.code} item={item} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}

function One({ item }: { item: Template }) {
  const { t, language } = useLanguage();
  const words = item[language];
  return (
    <li className={styles.template}>
      <p className="small quiet">
        <code>{item.code}</code> · {t('common.version', { version: item.version })}
      </p>
      <h2>{words.subject}</h2>
      <p className={styles.text}>{words.text.join('\n')}</p>
      {words.sms && (
        <p className={styles.sms}>
          <strong>SMS</strong> {words.sms}
        </p>
      )}
    </li>
  );
}
