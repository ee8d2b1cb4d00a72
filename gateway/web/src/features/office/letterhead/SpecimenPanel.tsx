import { useLanguage } from '@shared/i18n';
import { letterheadPath } from '@shared/signing';
import { Panel } from '@shared/ui/Panel';
import type { Letterhead } from './letterheads';
import styles from './Letterhead.module.css';

/** The page that all of this makes. */
export function SpecimenPanel({ letterhead }: { letterhead: Letterhead }) {
  const { t } = useLanguage();
  return (
    <Panel title={t('letterhead.specimen')} note={t('letterhead.specimenNote')} testId="specimen">
      <img
        src={`${letterheadPath(letterhead.areaCode)}/specimen?version=${letterhead.version}`}
        alt={t('letterhead.specimenAlt', { office: letterhead.officeTh })}
        width={827}
        height={1169}
        className={styles.specimen}
      />
    </Panel>
  );
}
