import { Select } from 'antd';
import { useSearchParams } from 'react-router';
import { Field } from '@shared/forms';
import { type TextKey, useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { StatusTag } from '@shared/ui/StatusTag';
import { useDesigned } from '../designer/useDesigner';
import { useComparison, useDataSets } from '../queries';
import type { ComparedParts, Comparison, DataSetView, Difference } from '../types';
import styles from './Compare.module.css';
import { words } from './words';

/** What this version says otherwise than another one, side by side. */
export function ComparePage() {
  const { t, pick } = useLanguage();
  const { view, dirty } = useDesigned();
  const all = useDataSets();
  const [params, setParams] = useSearchParams();
  const wished = params.get('with') ?? (all.data ? usual(all.data, view) : null);
  const [otherCode = '', otherVersion = ''] = wished?.split('/') ?? [];
  const other = wished ? { code: otherCode, version: Number(otherVersion) } : null;
  const comparison = useComparison(view.code, view.version, other);
  return (
    <>
      <Panel title={t('datasets.compare.title')} note={dirty ? t('datasets.compare.unsaved') : undefined}>
        <Field label={t('datasets.compare.with')}>
          {(control) => (
            <Select
              {...control}
              value={wished ?? undefined}
              placeholder={t('datasets.compare.choose')}
              style={{ maxWidth: 460, width: '100%' }}
              showSearch={{ optionFilterProp: 'label' }}
              onChange={(value: string) => setParams({ with: value }, { replace: true })}
              options={(all.data ?? [])
                .filter((one) => one.code !== view.code || one.version !== view.version)
                .map((one) => ({
                  value: `${one.code}/${one.version}`,
                  label: `${pick(one.titleTh, one.titleEn)} · ${one.code} ${t('datasets.version', { version: String(one.version) })}`,
                }))}
            />
          )}
        </Field>
      </Panel>
      {other && <Loaded query={comparison}>{(found) => <Compared found={found} />}</Loaded>}
    </>
  );
}

/** The version it was made from, or the one before it. */
function usual(all: DataSetView[], view: DataSetView): string | null {
  if (view.basedOn && all.some((one) => `${one.code}/${one.version}` === view.basedOn)) return view.basedOn;
  const before = all.filter((one) => one.code === view.code && one.version !== view.version).at(-1);
  return before ? `${before.code}/${before.version}` : null;
}

function Compared({ found }: { found: Comparison }) {
  const { t } = useLanguage();
  // One looks from the older one to the newer one, whichever page one came from.
  const turned = found.from.code === found.to.code && found.from.version > found.to.version;
  const [left, right] = turned ? [found.to, found.from] : [found.from, found.to];
  const parts: [TextKey, ComparedParts][] = [
    ['datasets.compare.fields', found.fields],
    ['datasets.compare.codeLists', found.codeLists],
    ['datasets.compare.rules', found.rules],
  ];
  const nothing =
    found.settings.length === 0 &&
    found.reordered.length === 0 &&
    parts.every(([, part]) => part.added.length + part.removed.length + part.changed.length === 0);
  const name = (side: Comparison['from']) =>
    `${side.code} ${t('datasets.version', { version: String(side.version) })}`;
  const table = (caption: string, differences: Difference[]) => (
    <Differences
      caption={caption}
      differences={differences}
      turned={turned}
      left={name(left)}
      right={name(right)}
    />
  );
  if (nothing) {
    return (
      <Panel>
        <Empty title={t('datasets.compare.same')} />
      </Panel>
    );
  }
  return (
    <div className="stack" data-testid="comparison">
      {found.settings.length > 0 && (
        <Panel flush title={t('datasets.compare.settings')}>
          {table(t('datasets.compare.settings'), found.settings)}
        </Panel>
      )}
      {parts.map(([key, part]) => {
        const [added, removed] = turned ? [part.removed, part.added] : [part.added, part.removed];
        if (added.length + removed.length + part.changed.length === 0) return null;
        return (
          <Panel key={key} flush title={t(key)}>
            <div className={styles.tags}>
              {added.map((one) => (
                <StatusTag key={one} tone="green">
                  + {one}
                </StatusTag>
              ))}
              {removed.map((one) => (
                <StatusTag key={one} tone="red">
                  − {one}
                </StatusTag>
              ))}
            </div>
            {part.changed.map((one) => (
              <section key={one.key} aria-label={one.key}>
                <h3 className={styles.key}>{one.key}</h3>
                {table(one.key, one.differences)}
              </section>
            ))}
          </Panel>
        );
      })}
      {found.reordered.length > 0 && <p className="quiet">{t('datasets.compare.reordered')}</p>}
    </div>
  );
}

interface TableProps {
  caption: string;
  differences: Difference[];
  turned: boolean;
  left: string;
  right: string;
}

function Differences({ caption, differences, turned, left, right }: TableProps) {
  const { t } = useLanguage();
  return (
    <div className={styles.scroll} role="group" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('datasets.compare.member')}</th>
            <th scope="col">{left}</th>
            <th scope="col">{right}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ member, before, after }) => {
            const [old, now] = turned ? [after, before] : [before, after];
            return (
              <tr key={member}>
                <th scope="row" className="mono">
                  {member}
                </th>
                <td className={styles.old}>{words(old)}</td>
                <td className={styles.now}>{words(now)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
