import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { Panel } from '@shared/ui/Panel';
import { useDisclosures } from './queries';
import styles from './Requests.module.css';

/** Who was given what, on which basis: kept for ever. */
export function Disclosures({ id }: { id: string }) {
  const { t } = useLanguage();
  const disclosures = useDisclosures(id);
  return (
    <Panel title={t('requests.disclosures')} note={t('requests.disclosures.note')} testId="disclosures">
      <Loaded query={disclosures} rows={1}>
        {(items) =>
          items.length === 0 ? (
            <p className="quiet">{t('requests.disclosures.none')}</p>
          ) : (
            <ul className={styles.files}>
              {items.map((item) => (
                <li key={item.id}>
                  <span>
                    {t(`requests.disclosure.${item.action}`)}
                    {item.legalBasis && <span className="quiet"> · {item.legalBasis}</span>}
                  </span>
                  <span className="small quiet">
                    <DateText value={item.at} shape="dateTime" />
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}
