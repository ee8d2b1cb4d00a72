import { Button, Modal, Segmented } from 'antd';
import { useState } from 'react';
import { type TextKey, useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { Loaded } from '@shared/query/Loaded';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { MessageTabs } from '../MessageTabs';
import styles from './Notices.module.css';
import { useEvents, useTemplates } from './queries';
import { TriggerForm } from './TriggerForm';
import { TriggerLine } from './TriggerLine';
import type { EventView, TriggerView } from './types';

const SERVICES = ['collection', 'requests', 'reporting', 'notifications'] as const;
type Service = (typeof SERVICES)[number];

const NAMES: Record<Service, TextKey> = {
  collection: 'notices.service.collection',
  requests: 'notices.service.requests',
  reporting: 'notices.service.reporting',
  notifications: 'notices.service.notifications',
};

/** What is being written: a new rule for an event, or another version of one. */
interface Editing {
  event: EventView;
  trigger: TriggerView | null;
}

/** Every event of the four services: who is told of it, in which words, or why nobody is. */
export function EventsPage() {
  const { t } = useLanguage();
  const events = useEvents();
  const [service, setService] = useState<Service>('collection');
  const [editing, setEditing] = useState<Editing | null>(null);
  return (
    <Page title={t('notices.events')} intro={t('notices.events.intro')}>
      <MessageTabs />
      <div className={styles.services}>
        <Segmented<Service>
          aria-label={t('notices.service')}
          value={service}
          onChange={setService}
          options={SERVICES.map((value) => ({ value, label: t(NAMES[value]) }))}
        />
      </div>
      <Loaded query={events}>
        {(all) => (
          <ul className={styles.events} data-testid="events">
            {all
              .filter((event) => event.type.startsWith(`org.khet.${service}.`))
              .map((event) => (
                <One key={event.type} event={event} onEdit={(trigger) => setEditing({ event, trigger })} />
              ))}
          </ul>
        )}
      </Loaded>
      <Modal
        open={editing !== null}
        title={editing?.trigger ? t('notices.trigger.edit') : t('notices.trigger.add')}
        footer={null}
        destroyOnHidden
        width={640}
        onCancel={() => setEditing(null)}
      >
        {editing && (
          <TriggerForm event={editing.event} known={editing.trigger} onDone={() => setEditing(null)} />
        )}
      </Modal>
    </Page>
  );
}

function One({ event, onEdit }: { event: EventView; onEdit: (trigger: TriggerView | null) => void }) {
  const { t, language } = useLanguage();
  const mayChange = useMay()('manageNotices');
  const templates = useTemplates();
  const subject = (code: string) =>
    templates.data?.find((one) => one.code === code)?.[language].subject ?? code;
  const name = event.type.replace(/^org\.khet\.[a-z]+\./, '');
  return (
    <li>
      <Panel
        title={<code>{name}</code>}
        testId={`event-${name}`}
        actions={
          mayChange &&
          event.tellable && (
            <Button
              size="small"
              onClick={() => onEdit(null)}
              aria-label={`${t('notices.trigger.add')}: ${name}`}
            >
              {t('notices.trigger.add')}
            </Button>
          )
        }
      >
        {event.triggers.length === 0 ? (
          <p className="quiet">
            {t('notices.nobody')}
            {event.silent && ` ${event.silent[language]}`}
          </p>
        ) : (
          <ul className={styles.triggers}>
            {event.triggers.map((one) => (
              <TriggerLine
                key={one.trigger.code}
                view={one}
                subject={subject(one.trigger.template)}
                mayChange={mayChange}
                onEdit={() => onEdit(one)}
              />
            ))}
          </ul>
        )}
      </Panel>
    </li>
  );
}
