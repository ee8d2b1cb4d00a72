import { NavLink } from 'react-router';
import styles from './TabLinks.module.css';

interface Props {
  label: string;
  tabs: { to: string; label: string; end?: boolean }[];
}

/** Views with addresses of their own: links that look like tabs, so that each can be kept and sent. */
export function TabLinks({ label, tabs }: Props) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      {tabs.map((tab) => (
        <NavLink key={tab.to} to={tab.to} end={tab.end}>
          {tab.label}
        </NavLink>
      ))}
    </nav>
  );
}
