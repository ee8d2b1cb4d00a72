import { useQuery } from '@tanstack/react-query';
import { api } from '@shared/api/client';
import type { Look } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { type Column, DataTable } from '@shared/ui/DataTable';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { keys, paths } from './queries';
import { useFieldLabels } from './useFieldLabels';

interface Props {
  collectionId: string;
  schoolCode: string;
}

/** Who has seen real values of this school's pupils, and why. */
export function Looks({ collectionId, schoolCode }: Props) {
  const { t } = useLanguage();
  const labelOf = useFieldLabels(collectionId);
  const looks = useQuery({
    queryKey: [...keys.submission(collectionId, schoolCode), 'looks'],
    queryFn: ({ signal }) =>
      api.all<Look>(`${paths.submission(collectionId, schoolCode)}/unmaskings`, {}, signal, 500),
  });
  const columns: Column<Look>[] = [
    {
      key: 'at',
      title: t('unmask.at'),
      primary: true,
      render: (one) => <DateText value={one.at} shape="dateTime" />,
    },
    {
      key: 'by',
      title: t('unmask.by'),
      render: (one) => `${one.by} (${t(one.office ? 'unmask.office' : 'unmask.school')})`,
    },
    { key: 'row', title: t('submission.row'), align: 'right', render: (one) => one.row },
    { key: 'fields', title: t('unmask.fields'), render: (one) => one.fields.map(labelOf).join(', ') },
    { key: 'why', title: t('exceptions.why'), render: (one) => one.reason },
  ];
  return (
    <Panel title={t('unmask.list')} flush testId="looks">
      <Loaded query={looks}>
        {(all) => (
          <DataTable
            caption={t('unmask.list')}
            columns={columns}
            rows={all}
            rowKey={(one) => `${one.at}-${one.row}`}
            empty={<Empty title={t('unmask.none')} />}
          />
        )}
      </Loaded>
    </Panel>
  );
}
