import { useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import styles from './TabLinks.module.css';

interface Props {
  label: string;
  tabs: { to: string; label: string; end?: boolean }[];
}

/** Views with addresses of their own: links that look like tabs, so that each can be kept and sent. */
export function TabLinks({ label, tabs }: Props) {
  const bar = useRef<HTMLElement>(null);
  const { pathname } = useLocation();

  // On a phone the tabs move sideways: the one that is open must not lie out of sight.
  useEffect(() => {
    const open = bar.current?.querySelector<HTMLElement>('[aria-current]');
    if (open && bar.current)
      bar.current.scrollLeft = open.offsetLeft - (bar.current.clientWidth - open.offsetWidth) / 2;
  }, [pathname]);

  return (
    <nav ref={bar} aria-label={label} className={styles.tabs}>
      {tabs.map((tab) => (
        <NavLink key={tab.to} to={tab.to} end={tab.end}>
          {tab.label}
        </NavLink>
      ))}
    </nav>
  );
}
