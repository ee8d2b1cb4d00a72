import { Select, Switch } from 'antd';
import { useId, useState } from 'react';
import { api } from '@shared/api/client';
import type { Reminders } from '@shared/api/types';
import { ActForm, Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { Panel } from '@shared/ui/Panel';
import { daysOf, remindersKey, remindersPath } from './queries';

interface Props {
  id: string;
  plan: Reminders;
}

const USUAL = ['14', '7', '5', '3', '2', '1', '0'].map((value) => ({ value, label: value }));

/** How many working days before each deadline schools are reminded. */
export function PlanForm({ id, plan }: Props) {
  const { t } = useLanguage();
  const field = useId();
  const [active, setActive] = useState(plan.active);
  const [entry, setEntry] = useState(plan.entryDays.map(String));
  const [certification, setCertification] = useState(plan.certificationDays.map(String));
  const days = { entryDays: daysOf(entry), certificationDays: daysOf(certification) };
  const valid = days.entryDays !== null && days.certificationDays !== null;
  const save = useAct({
    act: () => api.put(remindersPath(id), { active, ...days }, { ifMatch: remindersPath(id) }),
    refresh: [[...remindersKey(id)]],
    done: t('reminders.plan.done'),
  });
  const pick = (label: string, value: string[], set: (days: string[]) => void) => (
    <Field label={label} error={daysOf(value) === null ? t('reminders.plan.hint') : null}>
      {(control) => (
        <Select
          {...control}
          mode="tags"
          value={value}
          onChange={set}
          options={USUAL}
          disabled={!active}
          tokenSeparators={[',', ' ']}
        />
      )}
    </Field>
  );
  return (
    <Panel title={t('reminders.plan.title')} testId="reminders-plan">
      <ActForm
        act={save}
        ready={valid}
        okText={t('reminders.plan.save')}
        testId="reminders-save"
        onSubmit={() => save.mutate()}
      >
        <div className="row">
          <Switch
            id={`${field}on`}
            checked={active}
            onChange={setActive}
            aria-label={t('reminders.plan.active')}
          />
          <label htmlFor={`${field}on`}>{t('reminders.plan.active')}</label>
        </div>
        <div className="columns">
          {pick(t('reminders.plan.entry'), entry, setEntry)}
          {pick(t('reminders.plan.certification'), certification, setCertification)}
        </div>
        <p className="quiet">{t('reminders.plan.hint')}</p>
      </ActForm>
    </Panel>
  );
}
