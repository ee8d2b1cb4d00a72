import { Button, Checkbox, Segmented } from 'antd';
import { useState } from 'react';
import type { DataSetVersion } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { Confirm } from '@shared/ui/Confirm';
import { AddRow } from './AddRow';
import type { Sheet, View } from './sheet/Sheet';
import type { Shown } from './Work';
import styles from './Mending.module.css';

interface Props {
  sheet: Sheet;
  view: View;
  editable: boolean;
  shown: Shown;
  onShown: (shown: Shown) => void;
  wide: boolean;
  onWide: (wide: boolean) => void;
  onJump: (step: 1 | -1) => void;
  dataSet: DataSetVersion;
  /** The chosen row. */
  row: number | null;
}

export function Tools({ sheet, view, editable, shown, onShown, wide, onWide, onJump, dataSet, row }: Props) {
  const { t } = useLanguage();
  const [removing, setRemoving] = useState<number | null>(null);
  const found = [...view.findings.keys()].filter((one) => one > 0).length;
  const undo = useAct({ act: () => sheet.undoLast(), done: t('mending.undone') });
  const remove = useAct({
    act: (reason: string) => sheet.remove(removing ?? 0, reason),
    done: t('mending.removed'),
    onDone: () => setRemoving(null),
  });
  const loaded = view.rows.length;
  return (
    <div className={styles.tools}>
      <Segmented<Shown>
        value={shown}
        onChange={onShown}
        aria-label={t('mending.which')}
        options={[
          { value: 'ALL', label: t('mending.all', { count: view.total }) },
          { value: 'FOUND', label: t('mending.found', { count: found }) },
        ]}
      />
      <Button onClick={() => onJump(1)} disabled={found === 0} data-testid="next-finding">
        {t('mending.next')}
      </Button>
      <Checkbox checked={wide} onChange={(event) => onWide(event.target.checked)}>
        {t('mending.wide')}
      </Checkbox>
      {editable && (
        <>
          <Button
            onClick={() => undo.mutate()}
            loading={undo.isPending}
            disabled={view.undoable === 0}
            data-testid="undo"
          >
            {t('mending.undo')}
          </Button>
          <AddRow sheet={sheet} dataSet={dataSet} />
          <Button danger disabled={row === null} onClick={() => setRemoving(row)} data-testid="remove-row">
            {t('mending.remove', { row: row ?? 0 })}
          </Button>
        </>
      )}
      <span className={styles.counts} role="status" data-testid="counts">
        {view.loading && loaded < view.total
          ? t('mending.loading', { loaded, total: view.total })
          : view.counts &&
            t('mending.counts', {
              errors: view.counts.errors,
              queries: view.counts.queries,
              version: view.counts.version,
            })}
      </span>
      <Confirm
        open={removing !== null}
        title={t('mending.remove', { row: removing ?? 0 })}
        okText={t('mending.removeOk')}
        danger
        busy={remove.isPending}
        error={remove.error ?? undefined}
        reason={{ label: t('mending.why'), required: true }}
        onOk={(reason) => remove.mutate(reason)}
        onCancel={() => setRemoving(null)}
      >
        {t('mending.removeText')}
      </Confirm>
    </div>
  );
}
