import { Button, Checkbox, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import type { Production } from '@shared/api/types';
import { FigureTable, type Place } from '@shared/figures';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import styles from '../Information.module.css';
import { type Against, type Comparison, laid, useComparison } from './comparison';

/** Every figure beside the certificates, or beside last year's: what a verifier looks at before they say yes. */
export function ComparisonPanel({ production }: { production: Production }) {
  const { t, pick } = useLanguage();
  const [against, setAgainst] = useState<Against>('certificates');
  const comparison = useComparison(production.id, against);
  return (
    <>
      <div>
        <Segmented<Against>
          value={against}
          onChange={setAgainst}
          aria-label={t('comparison.title')}
          options={[
            { value: 'certificates', label: t('comparison.certificates') },
            { value: 'lastYear', label: t('comparison.lastYear') },
          ]}
        />
      </div>
      <Panel
        flush
        title={t('comparison.title')}
        note={comparison.data && pick(comparison.data.otherTh, comparison.data.otherEn)}
      >
        <Loaded query={comparison}>
          {(found) =>
            found.columns.length === 0 ? (
              <Empty title={t('comparison.nothing')} />
            ) : (
              <Compared found={found} caption={production.titleTh} />
            )
          }
        </Loaded>
      </Panel>
    </>
  );
}

function Compared({ found, caption }: { found: Comparison; caption: string }) {
  const { t } = useLanguage();
  const [differing, setDiffering] = useState(false);
  const [at, setAt] = useState<{ place: Place; index: number } | null>(null);
  const { table, beside, beyond } = useMemo(
    () => laid(found, [t('comparison.row'), t('comparison.row')], differing, t),
    [found, differing, t],
  );
  const next = () => {
    const index = at === null ? 0 : (at.index + 1) % beyond.length;
    const place = beyond[index];
    if (place) setAt({ place: { ...place }, index });
  };
  return (
    <div data-testid="comparison">
      <div className={styles.compareTools}>
        <strong data-testid="comparison-result">
          {beyond.length === 0
            ? t('comparison.none')
            : found.thresholdPercent === 0
              ? t('comparison.some', { count: beyond.length })
              : t('comparison.beyond', { count: beyond.length, percent: found.thresholdPercent })}
        </strong>
        {beyond.length > 0 && (
          <Button size="small" onClick={next} data-testid="next-difference">
            {t('comparison.next')}
          </Button>
        )}
        <Checkbox
          checked={differing}
          onChange={(event) => {
            setDiffering(event.target.checked);
            setAt(null);
          }}
        >
          {t('comparison.differing')}
        </Checkbox>
      </div>
      <FigureTable table={table} caption={caption} beside={beside} goTo={at?.place ?? null} />
    </div>
  );
}
