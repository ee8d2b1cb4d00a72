import { InputNumber } from 'antd';
import { useState } from 'react';
import { api } from '@shared/api/client';
import { DateText } from '@shared/dates';
import { ActForm, Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { useAct } from '@shared/query/useAct';
import { Panel } from '@shared/ui/Panel';
import { BOUNDS, BOUNDS_KEY, usePrivacyBounds } from './queries';
import type { PrivacyBounds } from './types';

/** The smallest count that leaves the office, and for how long cases are kept where the catalogue does not say. */
export function Bounds() {
  const { t } = useLanguage();
  return (
    <Panel title={t('bounds.title')} note={t('bounds.note')} testId="privacy-bounds">
      <Loaded query={usePrivacyBounds()} rows={2}>
        {(bounds) => <BoundsForm key={bounds.version} bounds={bounds} />}
      </Loaded>
    </Panel>
  );
}

function BoundsForm({ bounds }: { bounds: PrivacyBounds }) {
  const { t } = useLanguage();
  const [smallCell, setSmallCell] = useState(bounds.smallCell);
  const [retentionYears, setRetentionYears] = useState(bounds.retentionYears);
  const save = useAct({
    act: () => api.put(BOUNDS, { smallCell, retentionYears }, { ifMatch: BOUNDS }),
    refresh: [[...BOUNDS_KEY]],
    done: t('bounds.saved'),
  });
  const changed = smallCell !== bounds.smallCell || retentionYears !== bounds.retentionYears;
  return (
    <ActForm
      act={save}
      ready={changed}
      okText={t('bounds.save')}
      testId="save-bounds"
      onSubmit={() => save.mutate()}
    >
      <Field label={t('bounds.smallCell')} hint={t('bounds.smallCell.hint')}>
        {(control) => (
          <InputNumber
            {...control}
            min={2}
            max={100}
            precision={0}
            value={smallCell}
            onChange={(value) => setSmallCell(value ?? bounds.smallCell)}
            data-testid="small-cell"
          />
        )}
      </Field>
      <Field label={t('bounds.retention')} hint={t('bounds.retention.hint')}>
        {(control) => (
          <InputNumber
            {...control}
            min={1}
            max={100}
            precision={0}
            value={retentionYears}
            onChange={(value) => setRetentionYears(value ?? bounds.retentionYears)}
          />
        )}
      </Field>
      <p className="small quiet">
        {t('bounds.changed')} <DateText value={bounds.changedAt} shape="dateTime" />
      </p>
    </ActForm>
  );
}
