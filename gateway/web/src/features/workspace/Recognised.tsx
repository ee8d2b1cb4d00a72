import type { UploadResult } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { Facts } from '@shared/ui/Facts';

/** How the file was understood, so that a wrong sheet or a forgotten column shows before anything is sent. */
export function Recognised({ result }: { result: UploadResult }) {
  const { t } = useLanguage();
  const seen = result.recognised;
  if (!seen) return null;
  return (
    <div data-testid="recognised">
      <Facts
        wide
        items={[
          [t('files.recognised.format'), seen.format],
          seen.sheet ? [t('files.recognised.sheet'), seen.sheet] : null,
          [t('files.recognised.header'), t('files.recognised.row', { row: seen.headerRow })],
          seen.skippedRows > 0
            ? [t('files.recognised.skipped'), seen.skippedRows.toLocaleString('en-US')]
            : null,
          seen.unknownColumns.length > 0
            ? [t('files.recognised.unknown'), seen.unknownColumns.join(', ')]
            : null,
        ]}
      />
    </div>
  );
}
