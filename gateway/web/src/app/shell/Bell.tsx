import { BellOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Badge, Button, Popover } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '@shared/api/client';
import type { Notice, Page } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import styles from './Bell.module.css';
import { markSeen, placeOf, seenUntil, unseen } from './notices';

/** What my school or office was told last; no bell where the service does not answer. */
export function Bell() {
  const { t } = useLanguage();
  const [until, setUntil] = useState(seenUntil);
  const bell = useQuery({
    queryKey: ['bell'],
    queryFn: ({ signal }) => api.get<Page<Notice>>('/api/notifications/bell', { limit: 8 }, signal),
    refetchInterval: 60_000,
    retry: false,
  });
  if (!bell.data) return null;
  const { items } = bell.data;
  const count = unseen(items, until);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={t('shell.bell.title')}
      onOpenChange={(open) => {
        if (!open) setUntil(markSeen(items));
      }}
      content={<Notices items={items} />}
    >
      <Badge className={styles.badge} count={count} size="small" offset={[-8, 10]}>
        <Button
          type="text"
          shape="circle"
          icon={<BellOutlined aria-hidden />}
          aria-label={t('shell.bell.label', { count })}
          data-testid="bell"
        />
      </Badge>
    </Popover>
  );
}

function Notices({ items }: { items: Notice[] }) {
  const { t } = useLanguage();
  if (items.length === 0) return <p className={styles.none}>{t('shell.bell.none')}</p>;
  return (
    <ul className={styles.list}>
      {items.map((item) => {
        const place = placeOf(item.link, location.origin);
        return (
          <li key={item.id}>
            {place ? <Link to={place}>{item.subject}</Link> : <span>{item.subject}</span>}
            <span className={styles.when}>
              <DateText value={item.at} shape="dateTime" />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
