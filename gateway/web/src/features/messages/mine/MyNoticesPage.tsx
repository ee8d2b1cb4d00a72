import { Checkbox, Switch, TimePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useId, useState } from 'react';
import { api } from '@shared/api/client';
import { ActForm, Choices, Field, fieldErrors } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { useAct } from '@shared/query/useAct';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { CHANNELS, TOPICS } from '../notices/types';
import { WISHES, type Wishes, useWishes, wishesKey } from './wishes';

/** How each person wants to be told; what is urgent comes through all the same. */
export function MyNoticesPage() {
  const { t } = useLanguage();
  const wishes = useWishes();
  return (
    <Page title={t('mine.title')} intro={t('mine.intro')}>
      <Loaded query={wishes}>{(found) => <Form key={found.version} found={found} />}</Loaded>
    </Page>
  );
}

const timeOf = (text: string | null | undefined): Dayjs | null => (text ? dayjs(`2000-01-01T${text}`) : null);
const textOf = (time: Dayjs | null): string | null => (time ? time.format('HH:mm') : null);

function Form({ found }: { found: Wishes }) {
  const { t, pick } = useLanguage();
  const id = useId();
  const [wish, setWish] = useState(found);
  const change = (part: Partial<Wishes>) => setWish((now) => ({ ...now, ...part }));
  const save = useAct({
    act: () => {
      const { channels, digest, digestAt, quietFrom, quietTo, muted } = wish;
      return api.put<Wishes>(
        WISHES,
        { channels, digest, digestAt, quietFrom, quietTo, muted },
        { ifMatch: WISHES },
      );
    },
    refresh: [wishesKey],
    done: t('mine.saved'),
  });
  const refused = fieldErrors(save.error, pick);
  const time = (label: string, field: 'digestAt' | 'quietFrom' | 'quietTo', disabled = false) => (
    <Field label={label} error={refused[field]}>
      {(control) => (
        <TimePicker
          {...control}
          format="HH:mm"
          minuteStep={5}
          needConfirm={false}
          allowClear={field !== 'digestAt'}
          disabled={disabled}
          value={timeOf(wish[field])}
          onChange={(at) => change({ [field]: textOf(at) })}
          data-testid={field}
        />
      )}
    </Field>
  );
  return (
    <ActForm act={save} okText={t('notices.save')} testId="save-wishes" onSubmit={() => save.mutate()}>
      {found.reachable.length === 0 && <p role="note">{t('mine.unknown')}</p>}
      <Panel title={t('mine.ways')}>
        <Choices label={t('messages.channel')} hint={t('mine.urgent')}>
          <Checkbox.Group
            value={wish.channels}
            onChange={(channels) => change({ channels })}
            options={CHANNELS.map((value) => ({ value, label: t(`messages.channel.${value}`) }))}
          />
        </Choices>
      </Panel>
      <Panel title={t('mine.digest')} note={t('mine.digestNote')}>
        <div className="stack">
          <div className="row">
            <Switch
              id={`${id}d`}
              checked={wish.digest}
              onChange={(digest) => change({ digest })}
              data-testid="digest"
            />
            <label htmlFor={`${id}d`}>{t('mine.digestOn')}</label>
          </div>
          {time(t('mine.digestAt'), 'digestAt', !wish.digest)}
        </div>
      </Panel>
      <Panel title={t('mine.quiet')} note={t('mine.quietNote')}>
        <div className="columns">
          {time(t('mine.quietFrom'), 'quietFrom')}
          {time(t('mine.quietTo'), 'quietTo')}
        </div>
      </Panel>
      <Panel title={t('mine.topics')}>
        <Choices label={t('mine.topicsLabel')}>
          <Checkbox.Group
            value={TOPICS.filter((topic) => !wish.muted.includes(topic))}
            onChange={(wanted) => change({ muted: TOPICS.filter((topic) => !wanted.includes(topic)) })}
            options={TOPICS.map((value) => ({ value, label: t(`notices.topic.${value}`) }))}
          />
        </Choices>
      </Panel>
    </ActForm>
  );
}
