import { useState } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '@shared/i18n';
import { indexOf, screenOf } from '../edit';
import { versionPage } from '../queries';
import type { Definition, Fault } from '../types';
import styles from './Designer.module.css';
import type { Designer } from './useDesigner';

const SHOWN = 4;
const PAGES = {
  settings: '',
  fields: '/fields',
  codeLists: '/code-lists',
  rules: '/rules',
  figures: '/figures',
  exports: '/layouts',
} as const;

/** What is still wrong with a draft, each with the way to its place. */
export function FaultList({ designer }: { designer: Designer }) {
  const { t, pick } = useLanguage();
  const [all, setAll] = useState(false);
  const { faults, definition, view, checking } = designer;
  if (faults.length === 0) {
    return (
      <p className={styles.sound} role="status" data-testid="sound">
        {checking ? t('datasets.checking') : `✓ ${t('datasets.sound')}`}
      </p>
    );
  }
  const shown = all ? faults : faults.slice(0, SHOWN);
  return (
    <section className={styles.faults} aria-label={t('datasets.faults', { count: faults.length })}>
      <p role="status">
        <strong>{t('datasets.faults', { count: faults.length })}</strong>
      </p>
      <ul data-testid="faults">
        {shown.map((fault) => (
          <li key={`${fault.place}${fault.messageEn}`}>
            <Link to={pageOf(fault, view)}>{placeName(fault, definition)}</Link>
            <span> {pick(fault.messageTh, fault.messageEn)}</span>
          </li>
        ))}
      </ul>
      {faults.length > SHOWN && (
        <button type="button" className={styles.link} onClick={() => setAll(!all)}>
          {all ? t('datasets.fewer') : t('datasets.allFaults', { count: faults.length })}
        </button>
      )}
    </section>
  );
}

function pageOf(fault: Fault, view: { code: string; version: number }): string {
  const index = indexOf(fault.place);
  return `${versionPage(view.code, view.version)}${PAGES[screenOf(fault.place)]}${index === null ? '' : `?at=${index}`}`;
}

/** The name people gave the part, not its number in a list. */
function placeName(fault: Fault, definition: Definition): string {
  const screen = screenOf(fault.place);
  const index = indexOf(fault.place);
  const inner = fault.place.replace(/^\w+\[\d+\]\.?/, '');
  if (index === null || screen === 'settings') return fault.place || definition.code;
  const part =
    screen === 'rules'
      ? definition.rules?.[index]?.code
      : (definition[screen]?.[index] as { name?: string } | undefined)?.name;
  return [part ?? fault.place, inner].filter(Boolean).join(' · ');
}
