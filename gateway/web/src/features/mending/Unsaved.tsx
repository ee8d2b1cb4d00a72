import { Alert, Button } from 'antd';
import { useLanguage } from '@shared/i18n';
import type { Sheet, View } from './sheet/Sheet';

interface Props {
  sheet: Sheet;
  view: View;
  editable: boolean;
}

/** Edits of an earlier visit that were never saved, offered again; and those that cannot be sent just now. */
export function Unsaved({ sheet, view, editable }: Props) {
  const { t } = useLanguage();
  if (!editable) return null;
  const ready = !view.loading;
  const waiting = [...view.pending.values()].filter(({ state }) => state === 'waiting').length;
  return (
    <>
      {view.kept.length > 0 && ready && (
        <Alert
          type="warning"
          showIcon
          data-testid="kept"
          title={t('mending.kept', { count: view.kept.length })}
          description={t('mending.keptNote')}
          action={
            <div className="row">
              <Button size="small" type="primary" onClick={() => sheet.restoreKept()} data-testid="kept-save">
                {t('mending.keptSave')}
              </Button>
              <Button size="small" onClick={() => sheet.discardKept()}>
                {t('mending.keptDrop')}
              </Button>
            </div>
          }
        />
      )}
      {waiting > 5 && <Alert type="info" title={t('mending.waiting', { count: waiting })} />}
    </>
  );
}
