import type { CaseLine, CaseLook, DuplicateCase } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { Panel } from '@shared/ui/Panel';
import { nameOf } from './names';
import styles from './Case.module.css';

interface Props {
  looks: CaseLook[];
  one: DuplicateCase;
  fields: CaseLine[];
}

/** Who has seen real values of this pupil because of this case, and why. */
export function CaseLooks({ looks, one, fields }: Props) {
  const { t, pick } = useLanguage();
  const label = (name: string) => {
    const line = fields.find((known) => known.field === name);
    return line ? pick(line.labelTh, line.labelEn) : name;
  };
  return (
    <Panel title={t('duplicates.looks')} testId="case-looks">
      {looks.length === 0 ? (
        <p className="quiet">{t('unmask.none')}</p>
      ) : (
        <ul className={styles.looks}>
          {looks.map((look) => (
            <li key={`${look.at}-${look.schoolCode}`}>
              <span className="small quiet">
                <DateText value={look.at} shape="dateTime" /> · {look.by} (
                {t(look.office ? 'unmask.office' : 'unmask.school')})
              </span>
              <span>
                {nameOf(one, look.schoolCode)}: {look.fields.map(label).join(', ')}
              </span>
              <span className="quiet">“{look.reason}”</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
