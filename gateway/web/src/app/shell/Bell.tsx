import { BellOutlined } from '@ant-design/icons';
import { Badge, Button, Popover } from 'antd';
import { Link } from 'react-router';
import { api } from '@shared/api/client';
import type { BellPage, Notice } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import styles from './Bell.module.css';
import { placeOf } from './notices';
import { BELL, bellKey, useBell } from './useBell';

/** What I was told last, and how much of it I have not read; no bell where the service does not answer. */
export function Bell() {
  const { t } = useLanguage();
  const bell = useBell();
  if (!bell.data) return null;
  const { unread } = bell.data;
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={t('shell.bell.title')}
      content={<Notices page={bell.data} />}
    >
      <Badge className={styles.badge} count={unread} size="small" offset={[-8, 10]}>
        <Button
          type="text"
          shape="circle"
          icon={<BellOutlined aria-hidden />}
          aria-label={t('shell.bell.label', { count: unread })}
          data-testid="bell"
        />
      </Badge>
    </Popover>
  );
}

function Notices({ page }: { page: BellPage }) {
  const { t } = useLanguage();
  const read = useAct({ act: (id: string) => api.post(`${BELL}/${id}/read`), refresh: [bellKey] });
  const readAll = useAct({
    act: () => api.post(`${BELL}/read-all`, undefined, { query: { until: page.items[0]?.seq } }),
    refresh: [bellKey],
  });
  return (
    <div className={styles.notices}>
      {page.items.length === 0 ? (
        <p className={styles.none}>{t('shell.bell.none')}</p>
      ) : (
        <ul className={styles.list} data-testid="bell-list">
          {page.items.map((item) => (
            <One key={item.id} item={item} onRead={() => read.mutate(item.id)} />
          ))}
        </ul>
      )}
      <div className={styles.foot}>
        {page.unread > 0 && (
          <Button
            size="small"
            loading={readAll.isPending}
            onClick={() => readAll.mutate()}
            data-testid="bell-read-all"
          >
            {t('shell.bell.readAll')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Opening what it is about reads it; where it leads nowhere there is a button. */
function One({ item, onRead }: { item: Notice; onRead: () => void }) {
  const { t } = useLanguage();
  const place = placeOf(item.link, location.origin);
  const readIt = () => {
    if (!item.read) onRead();
  };
  return (
    <li className={item.read ? undefined : styles.unread}>
      {!item.read && <span className="visually-hidden">{t('shell.bell.unread')}</span>}
      {place ? (
        <Link to={place} onClick={readIt}>
          {item.subject}
        </Link>
      ) : (
        <span>{item.subject}</span>
      )}
      <span className={styles.when}>
        <DateText value={item.at} shape="dateTime" />
        {!item.read && (
          <Button type="link" size="small" onClick={readIt}>
            {t('shell.bell.read')}
          </Button>
        )}
      </span>
    </li>
  );
}
