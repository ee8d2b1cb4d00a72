import { Checkbox, InputNumber, Select, Switch } from 'antd';
import { useState } from 'react';
import type { Channel } from '@shared/api/types';
import { ActForm, Choices, Field, fieldErrors } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { noticeKey, useTemplates } from './queries';
import { audiencesOf, documentKey, newCode, putTrigger, roleKey, rolesOf } from './triggers';
import { CHANNELS, type EventView, TOPICS, type Trigger, type TriggerView } from './types';

interface Props {
  event: EventView;
  /** Null for a new rule. */
  known: TriggerView | null;
  onDone: () => void;
}

function blank(event: EventView): Trigger {
  return {
    code: newCode(event, event.triggers),
    event: event.type,
    template: '',
    topic: 'COLLECTION',
    who: audiencesOf(event)[0] ?? 'STAFF',
    roles: [],
    channels: ['EMAIL'],
    otherwise: [],
    attach: null,
    when: null,
    urgent: false,
    active: true,
    until: [],
  };
}

/** Who is told of an event, in which words, by which way, and when not. */
export function TriggerForm({ event, known, onDone }: Props) {
  const { t, pick, language } = useLanguage();
  const [trigger, setTrigger] = useState<Trigger>(() => known?.trigger ?? blank(event));
  const templates = useTemplates();
  const change = (part: Partial<Trigger>) => setTrigger((now) => ({ ...now, ...part }));
  const save = useAct({
    act: () => putTrigger(trigger.code, trigger, known?.version ?? null),
    refresh: [noticeKey],
    done: t('notices.saved'),
    onDone,
  });
  const refused = fieldErrors(save.error, pick);
  const numbers = event.fields.filter((field) => field.number);
  return (
    <ActForm
      act={save}
      ready={trigger.template !== '' && trigger.channels.length > 0}
      okText={t('notices.save')}
      testId="save-trigger"
      onSubmit={() => save.mutate()}
      onCancel={onDone}
    >
      <Field label={t('messages.template')} error={refused.template}>
        {(control) => (
          <Select
            {...control}
            showSearch={{ optionFilterProp: 'label' }}
            value={trigger.template || null}
            onChange={(template: string) => change({ template })}
            options={(templates.data ?? []).map((one) => ({
              value: one.code,
              label: `${one[language].subject} (${one.code})`,
            }))}
            data-testid="trigger-template"
          />
        )}
      </Field>
      <Field label={t('notices.who')} error={refused.who}>
        {(control) => (
          <Select
            {...control}
            value={trigger.who}
            onChange={(who: Trigger['who']) => change({ who, roles: [] })}
            options={audiencesOf(event).map((value) => ({ value, label: t(`notices.who.${value}`) }))}
          />
        )}
      </Field>
      {trigger.who !== 'REQUESTER' && (
        <Choices label={t('notices.roles')} hint={refused.roles}>
          <Checkbox.Group
            value={trigger.roles}
            onChange={(roles) => change({ roles })}
            options={rolesOf(trigger.who).map((value) => ({ value, label: t(roleKey(value)) }))}
          />
        </Choices>
      )}
      <Choices label={t('messages.channel')} hint={refused.channels}>
        <Checkbox.Group<Channel>
          value={trigger.channels}
          onChange={(channels) =>
            change({ channels, otherwise: trigger.otherwise.filter((one) => !channels.includes(one)) })
          }
          options={CHANNELS.map((value) => ({ value, label: t(`messages.channel.${value}`) }))}
        />
      </Choices>
      <Choices label={t('notices.otherwise')} hint={refused.otherwise ?? t('notices.otherwiseHint')}>
        <Checkbox.Group<Channel>
          value={trigger.otherwise}
          onChange={(otherwise) => change({ otherwise })}
          options={CHANNELS.map((value) => ({
            value,
            label: t(`messages.channel.${value}`),
            disabled: trigger.channels.includes(value),
          }))}
        />
      </Choices>
      {event.documents.length > 0 && (
        <Field label={t('notices.attach')} hint={t('notices.attachHint')} error={refused.attach} optional>
          {(control) => (
            <Select
              {...control}
              allowClear
              value={trigger.attach ?? null}
              onChange={(attach: string | undefined) => change({ attach: attach ?? null })}
              options={event.documents.map((document) => ({
                value: document.name,
                label: `${t(documentKey(document.name))} (${document.fileName})`,
              }))}
              data-testid="trigger-attach"
            />
          )}
        </Field>
      )}
      <Field label={t('notices.topic')} hint={t('notices.topicHint')}>
        {(control) => (
          <Select
            {...control}
            value={trigger.topic}
            onChange={(topic) => change({ topic })}
            options={TOPICS.map((value) => ({ value, label: t(`notices.topic.${value}`) }))}
          />
        )}
      </Field>
      {numbers.length > 0 && (
        <Field
          label={t('notices.when')}
          hint={t('notices.whenHint')}
          error={refused.when ?? refused['when.field'] ?? null}
          optional
        >
          {(control) => (
            <div className="row">
              <Select
                {...control}
                allowClear
                value={trigger.when?.field ?? null}
                onChange={(field: string | undefined) => change({ when: field ? { field, above: 0 } : null })}
                options={numbers.map((field) => ({ value: field.name, label: field.name }))}
                style={{ minWidth: 160 }}
              />
              {trigger.when && (
                <>
                  <InputNumber
                    aria-label={t('notices.above')}
                    prefix=">"
                    value={trigger.when.above ?? null}
                    onChange={(above) => trigger.when && change({ when: { ...trigger.when, above } })}
                  />
                  <InputNumber
                    aria-label={t('notices.atMost')}
                    prefix="≤"
                    value={trigger.when.atMost ?? null}
                    onChange={(atMost) => trigger.when && change({ when: { ...trigger.when, atMost } })}
                  />
                </>
              )}
            </div>
          )}
        </Field>
      )}
      <Field label={t('notices.urgent')} hint={t('notices.urgentHint')}>
        {(control) => (
          <span>
            <Switch id={control.id} checked={trigger.urgent} onChange={(urgent) => change({ urgent })} />
          </span>
        )}
      </Field>
    </ActForm>
  );
}
