import { Select } from 'antd';
import { useSearchParams } from 'react-router';
import type { Snapshot } from '@shared/api/types';
import { formatDate } from '@shared/dates';
import { Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import styles from '../Information.module.css';
import { useSnapshots } from '../queries';
import { Changes } from './Changes';
import { useChanges, useCountable } from './queries';

/** What is different in a snapshot against an earlier one; both are in the address, so that the answer can be sent. */
export function ComparePage() {
  const { t } = useLanguage();
  const snapshots = useSnapshots();
  return (
    <Page
      title={t('snapshots.compare')}
      intro={t('snapshots.compare.intro')}
      back={{ to: '/information/snapshots', label: t('information.tab.snapshots') }}
    >
      <Loaded query={snapshots}>
        {(all) =>
          all.length < 2 ? (
            <Panel>
              <Empty title={t('snapshots.compare.needTwo')} />
            </Panel>
          ) : (
            <Compare all={[...all].sort((a, b) => b.createdAt.localeCompare(a.createdAt))} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Compare({ all }: { all: Snapshot[] }) {
  const { t, pick, language } = useLanguage();
  const [params, setParams] = useSearchParams();
  const after = params.get('after') ?? all[0]?.id ?? null;
  const later = all.find((one) => one.id === after);
  const before = params.get('before') ?? usual(all, later);
  const by = params.get('by');
  const fields = useCountable(later?.collectionId ?? null);
  const field = fields.data?.find((one) => one.code === by);
  const changes = useChanges(before, after, by);
  const set = (name: string, value: string | undefined) => {
    const next = new URLSearchParams({
      ...(before ? { before } : {}),
      ...(after ? { after } : {}),
      ...(by ? { by } : {}),
    });
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next, { replace: true });
  };
  const options = all.map((one) => ({
    value: one.id,
    label: `${one.titleTh} · ${formatDate(one.createdAt, language, 'dateTime')}`,
  }));
  const side = (name: 'before' | 'after', value: string | null) => (
    <Field label={t(`snapshots.compare.${name}`)}>
      {(control) => (
        <Select
          {...control}
          value={value}
          placeholder={t('snapshots.compare.choose')}
          onChange={(id: string) => set(name, id)}
          options={options}
          data-testid={`compare-${name}`}
        />
      )}
    </Field>
  );
  return (
    <>
      <Panel>
        <div className={styles.choices}>
          {side('before', before)}
          {side('after', after)}
          <Field label={t('snapshots.compare.by')} hint={t('snapshots.compare.byHint')} optional>
            {(control) => (
              <Select
                {...control}
                allowClear
                value={by}
                loading={fields.isFetching}
                showSearch={{ optionFilterProp: 'label' }}
                onChange={(code: string | undefined) => set('by', code)}
                options={(fields.data ?? []).map((one) => ({
                  value: one.code,
                  label: pick(one.labelTh, one.labelEn),
                }))}
                data-testid="compare-by"
              />
            )}
          </Field>
        </div>
      </Panel>
      {before && (
        <Loaded query={changes}>
          {(found) => <Changes found={found} by={pick(field?.labelTh, field?.labelEn)} />}
        </Loaded>
      )}
    </>
  );
}

/** The one before of the same collection, or else the one before. */
function usual(all: Snapshot[], later: Snapshot | undefined): string | null {
  const earlier = all.filter((one) => later && one.createdAt < later.createdAt);
  const same = earlier.find((one) => one.collectionId === later?.collectionId);
  return (same ?? earlier[0])?.id ?? null;
}
