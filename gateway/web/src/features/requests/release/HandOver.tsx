import { InputNumber, Radio } from 'antd';
import { useState } from 'react';
import { api } from '@shared/api/client';
import type { InformationRequest } from '@shared/api/types';
import { ActForm, Choices, Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { REQUESTS, requestKeys } from '../queries';
import styles from '../Requests.module.css';
import { beginCover, type CoverDraft, coverOf } from './cover';
import { CoverFields } from './CoverFields';
import { useCoverReady } from './queries';
import { ToldLink } from './ToldLink';
import type { DeliveryTold } from './types';

interface Props {
  request: InformationRequest;
  offered: boolean;
}

/** Through the gate in one sealed package. The link stays in sight after the step it completed has closed: it is shown only now. */
export function HandOver({ request, offered }: Props) {
  const { t } = useLanguage();
  const [way, setWay] = useState<'LINK' | 'IN_PERSON'>('LINK');
  const [validDays, setValidDays] = useState(7);
  const [maxDownloads, setMaxDownloads] = useState(5);
  const ready = useCoverReady().data ?? false;
  const [written, setWritten] = useState<CoverDraft | null>(null);
  const begun = beginCover(request);
  const cover = written ?? (ready ? { ...begun, form: 'LETTER' as const } : begun);
  const path = `${REQUESTS}/${request.id}`;
  const deliver = useAct({
    act: () =>
      api.post<DeliveryTold>(`${path}/deliver`, { way, validDays, maxDownloads, cover: coverOf(cover) }),
    refresh: [requestKeys.all],
    done: t('requests.deliver.done'),
  });
  if (deliver.data) return <ToldLink told={deliver.data} />;
  if (!offered) return null;
  return (
    <ActForm
      act={deliver}
      okText={t(way === 'LINK' ? 'requests.deliver.button' : 'release.inPerson.button')}
      testId="deliver"
      onSubmit={() => deliver.mutate()}
    >
      <Choices label={t('release.way')}>
        <Radio.Group
          value={way}
          onChange={(event) => setWay(event.target.value as typeof way)}
          options={[
            { value: 'LINK', label: t('release.way.LINK') },
            { value: 'IN_PERSON', label: t('release.way.IN_PERSON') },
          ]}
        />
      </Choices>
      {way === 'LINK' && (
        <div className={styles.fields}>
          <Field label={t('requests.deliver.validDays')}>
            {(control) => (
              <InputNumber
                {...control}
                min={1}
                max={90}
                value={validDays}
                onChange={(days) => setValidDays(days ?? 7)}
              />
            )}
          </Field>
          <Field label={t('requests.deliver.maxDownloads')}>
            {(control) => (
              <InputNumber
                {...control}
                min={1}
                max={100}
                value={maxDownloads}
                onChange={(max) => setMaxDownloads(max ?? 5)}
              />
            )}
          </Field>
        </div>
      )}
      <CoverFields path={path} draft={cover} set={setWritten} />
    </ActForm>
  );
}
