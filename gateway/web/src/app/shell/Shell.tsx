import { EllipsisOutlined } from '@ant-design/icons';
import { Drawer } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link, NavLink } from 'react-router';
import type { Me } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { Account } from './Account';
import { Bell } from './Bell';
import { LanguageSwitch } from './LanguageSwitch';
import { Mark } from './Mark';
import { type NavItem, navOf } from './nav';
import styles from './Shell.module.css';

interface Props {
  me: Me;
  children: ReactNode;
}

const IN_BAR = 4;

export function Shell({ me, children }: Props) {
  const { t } = useLanguage();
  const items = navOf(me);
  return (
    <div className={styles.shell}>
      <a href="#main" className={styles.skip}>
        {t('shell.skip')}
      </a>
      <aside className={styles.side} aria-label={t('shell.side')}>
        <div className={styles.sideBody}>
          <Link to="/" className={styles.brand}>
            <Mark inverse />
          </Link>
          <nav aria-label={t('shell.nav')} className={styles.nav}>
            <Items items={items} />
          </nav>
        </div>
      </aside>
      <div className={styles.body}>
        <header className={styles.top}>
          <Link to="/" className={styles.topBrand}>
            <Mark inverse />
          </Link>
          <div className={styles.tools}>
            <LanguageSwitch />
            <Bell />
            <Account me={me} />
          </div>
        </header>
        <main id="main" className={styles.main} tabIndex={-1}>
          {children}
        </main>
      </div>
      <Bar items={items} />
    </div>
  );
}

function Items({ items, onPick }: { items: NavItem[]; onPick?: () => void }) {
  const { t } = useLanguage();
  return (
    <ul>
      {items.map((item) => (
        <li key={item.key}>
          <NavLink
            to={item.to}
            end={item.to === '/'}
            onClick={onPick}
            className={styles.item}
            data-testid={item.key}
          >
            <span className={styles.icon} aria-hidden="true">
              {item.icon}
            </span>
            {t(item.key)}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}

/** On a phone: the daily ones under the thumb, the rest in a drawer. */
function Bar({ items }: { items: NavItem[] }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const rest = items.slice(IN_BAR);
  return (
    <nav className={styles.bar} aria-label={t('shell.bar')}>
      {items.slice(0, IN_BAR).map((item) => (
        <NavLink key={item.key} to={item.to} end={item.to === '/'} className={styles.barItem}>
          <span className={styles.icon} aria-hidden="true">
            {item.icon}
          </span>
          {t(item.key)}
        </NavLink>
      ))}
      {rest.length > 0 && (
        <button type="button" className={styles.barItem} aria-expanded={open} onClick={() => setOpen(true)}>
          <span className={styles.icon} aria-hidden="true">
            <EllipsisOutlined />
          </span>
          {t('shell.more')}
        </button>
      )}
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        placement="bottom"
        title={t('shell.more')}
        size={420}
      >
        <div className={styles.drawer}>
          <Items items={rest} onPick={() => setOpen(false)} />
        </div>
      </Drawer>
    </nav>
  );
}
