import type { WholeCase } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { useMe } from '@shared/me';
import { Facts } from '@shared/ui/Facts';
import { Panel } from '@shared/ui/Panel';

/** What a school may see: its own row, and that another school has the pupil. */
export function SchoolSide({ whole }: { whole: WholeCase }) {
  const { t, pick } = useLanguage();
  const { schoolCode } = useMe();
  const own = whole.file.sides.find((side) => side.schoolCode === schoolCode);
  const others = whole.found.sides.filter((side) => side.schoolCode !== schoolCode);
  return (
    <>
      {others.length > 0 && (
        <Panel title={t('duplicates.elsewhere')} tone="warning" testId="elsewhere">
          <ul>
            {others.map((side) => (
              <li key={side.schoolCode}>
                <strong>{side.nameTh}</strong> <span className="quiet">{side.schoolCode}</span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <Panel
        title={t('duplicates.evidence.own')}
        note={t('duplicates.evidence.own.note')}
        testId="own-evidence"
      >
        {own && own.row !== null ? (
          <Facts
            wide
            items={[
              [t('submission.row'), own.row],
              ...whole.file.fields.map(
                (line) => [pick(line.labelTh, line.labelEn), own.cells[line.field] ?? '–'] as const,
              ),
            ]}
          />
        ) : (
          <p>{t('duplicates.evidence.gone')}</p>
        )}
      </Panel>
    </>
  );
}
