import { BellOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Badge, Button, Popover } from 'antd';
import { Link } from 'react-router';
import { api } from '@shared/api/client';
import type { Bell as BellView } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { listed } from './bellItems';
import styles from './Bell.module.css';

/** What was sent to me and not yet read; no bell where the service does not answer. */
export function Bell() {
  const { t } = useLanguage();
  const bell = useQuery({
    queryKey: ['bell'],
    queryFn: ({ signal }) => api.get<BellView>('/api/notifications/bell', undefined, signal),
    refetchInterval: 60_000,
    retry: false,
  });
  if (!bell.data) return null;
  const { unread, items } = listed(bell.data);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={t('shell.bell.title')}
      content={
        items.length === 0 ? (
          <p className={styles.none}>{t('shell.bell.none')}</p>
        ) : (
          <ul className={styles.list}>
            {items.slice(0, 8).map((item) => (
              <li key={item.id}>
                {item.link ? <Link to={item.link}>{item.title}</Link> : <span>{item.title}</span>}
                <span className={styles.when}>
                  <DateText value={item.at} shape="dateTime" />
                </span>
              </li>
            ))}
          </ul>
        )
      }
    >
      <Badge count={unread} size="small" offset={[-8, 10]}>
        <Button
          type="text"
          shape="circle"
          className={styles.bell}
          icon={<BellOutlined aria-hidden />}
          aria-label={t('shell.bell.label', { count: unread })}
          data-testid="bell"
        />
      </Badge>
    </Popover>
  );
}
