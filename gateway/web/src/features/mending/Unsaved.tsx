import { Alert, Button } from 'antd';
import { useLanguage } from '@shared/i18n';
import type { Sheet, View } from './sheet/Sheet';

interface Props {
  sheet: Sheet;
  view: View;
  editable: boolean;
  onGo: (row: number) => void;
}

/** What is not saved yet and why: of an earlier visit, for want of a line or a login, or for somebody else's edit. */
export function Unsaved({ sheet, view, editable, onGo }: Props) {
  const { t } = useLanguage();
  if (!editable) return null;
  const pending = [...view.pending.values()];
  const waiting = pending.filter(({ state }) => state === 'waiting' || state === 'saving').length;
  const undecided = pending.filter(({ state }) => state === 'conflict' || state === 'refused');
  const first = undecided[0];
  return (
    <>
      {view.kept.length > 0 && !view.loading && (
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
      {view.stalled && waiting > 0 && (
        <Alert
          type="warning"
          showIcon
          role="status"
          data-testid="stalled"
          title={t(`mending.stalled.${view.stalled}`, { count: waiting })}
          description={t(`mending.stalledText.${view.stalled}`)}
          action={
            <Button size="small" onClick={() => sheet.resume()} data-testid="stalled-again">
              {t('mending.stalledAgain')}
            </Button>
          }
        />
      )}
      {!view.stalled && waiting > 5 && <Alert type="info" title={t('mending.waiting', { count: waiting })} />}
      {first && (
        <Alert
          type="error"
          showIcon
          role="status"
          data-testid="undecided"
          title={t('mending.undecided', { count: undecided.length })}
          action={
            <Button size="small" onClick={() => onGo(first.row)} data-testid="undecided-go">
              {t('mending.undecidedGo', { row: first.row })}
            </Button>
          }
        />
      )}
    </>
  );
}
