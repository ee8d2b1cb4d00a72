import { Button } from 'antd';
import { Link } from 'react-router';
import type { Board } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { Panel } from '@shared/ui/Panel';
import { likelyLate } from './counting';
import styles from './Forecast.module.css';
import { OutlookText } from './OutlookText';

const NAMED = 5;

interface Props {
  board: Board;
  /** Whether the list below shows only these schools. */
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
}

/** Whom to look after while there is still time. */
export function ForecastPanel({ board, chosen, onChoose }: Props) {
  const { t } = useLanguage();
  const schools = likelyLate(board.schools);
  const { daysLeft, sentPercent, usualPercent } = board.pace;
  if (schools.length === 0) return null;
  return (
    <Panel
      tone="warning"
      testId="forecast"
      title={t('forecast.head', { count: schools.length })}
      note={
        usualPercent === null
          ? t('forecast.pace', { days: daysLeft, sent: sentPercent })
          : t('forecast.paceUsual', { days: daysLeft, sent: sentPercent, usual: usualPercent })
      }
      actions={
        <Button onClick={() => onChoose(!chosen)} aria-pressed={chosen} data-testid="forecast-all">
          {t(chosen ? 'forecast.showEverybody' : 'forecast.showOnly')}
        </Button>
      }
    >
      <ol className={styles.list}>
        {schools.slice(0, NAMED).map((school) => (
          <li key={school.schoolCode}>
            <Link to={`/collections/${board.collectionId}/schools/${school.schoolCode}`}>
              {school.nameTh}
            </Link>
            {school.forecast && <OutlookText outlook={school.forecast} />}
          </li>
        ))}
      </ol>
      <p className="quiet">
        {schools.length > NAMED && `${t('forecast.more', { count: schools.length - NAMED })} `}
        {t('forecast.how')}
      </p>
    </Panel>
  );
}
