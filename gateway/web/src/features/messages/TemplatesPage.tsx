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
            <ul className={styles.templates}>
              {items.map((item) => (
                <One key={`${item.code}${item.channel ?? ''}${item.language ?? ''}`} item={item} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}

function One({ item }: { item: Template }) {
  return (
    <li className={styles.template}>
      <p className="small quiet">
        <code>{item.code}</code>
        {item.channel && ` · ${item.channel}`}
        {item.language && ` · ${item.language}`}
      </p>
      <h2>{item.subject ?? item.nameTh ?? item.code}</h2>
      {item.text && <p className={styles.text}>{item.text}</p>}
    </li>
  );
}
