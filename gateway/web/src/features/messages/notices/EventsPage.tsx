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
import { TriggerVersions } from './TriggerVersions';
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
  const [looking, setLooking] = useState<string | null>(null);
  const mayChange = useMay()('manageNotices');
  // Looked up anew, so that what was just restored is what is in force.
  const looked = events.data?.flatMap((event) => event.triggers).find((one) => one.trigger.code === looking);
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
                <One
                  key={event.type}
                  event={event}
                  mayChange={mayChange}
                  onEdit={(trigger) => setEditing({ event, trigger })}
                  onVersions={setLooking}
                />
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
      <Modal
        open={looked !== undefined}
        title={t('notices.trigger.versions')}
        footer={null}
        destroyOnHidden
        width={860}
        onCancel={() => setLooking(null)}
      >
        {looked && <TriggerVersions now={looked} mayChange={mayChange} />}
      </Modal>
    </Page>
  );
}

interface OneProps {
  event: EventView;
  mayChange: boolean;
  onEdit: (trigger: TriggerView | null) => void;
  onVersions: (code: string) => void;
}

function One({ event, mayChange, onEdit, onVersions }: OneProps) {
  const { t, language } = useLanguage();
  const templates = useTemplates();
  const subject = (code: string) =>
    templates.data?.find((one) => one.code === code)?.[language].subject ?? code;
  const code = event.type.replace(/^org\.khet\.[a-z]+\./, '');
  return (
    <li>
      <Panel
        title={event.name[language]}
        testId={`event-${code}`}
        actions={
          mayChange &&
          event.tellable && (
            <Button
              size="small"
              onClick={() => onEdit(null)}
              aria-label={`${t('notices.trigger.add')}: ${event.name[language]}`}
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
                onVersions={() => onVersions(one.trigger.code)}
              />
            ))}
          </ul>
        )}
      </Panel>
    </li>
  );
}
