import { Button } from 'antd';
import { useState } from 'react';
import { api } from '@shared/api/client';
import { asApiError } from '@shared/api/problem';
import type { InformationRequest } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { useAct } from '@shared/query/useAct';
import { ProblemAlert } from '@shared/ui/ProblemView';
import { REQUESTS, requestKeys } from '../queries';
import { AskApproval } from '../release/AskApproval';
import { EMPTY, lacking, shownFields, specOf, type TableDraft } from './draft';
import { PreviewTable } from './PreviewTable';
import { useQueryFields } from './queries';
import { TableFields } from './TableFields';
import { guarded, type Preview, type QueryField } from './types';

interface Props {
  request: InformationRequest;
  collectionId: string;
}

/** A table put together field by field, seen at once, and ordered when it is right. */
export function TableBuilder({ request, collectionId }: Props) {
  const fields = useQueryFields(request.id, collectionId);
  return (
    <Loaded query={fields} rows={3}>
      {(known) => <Builder key={collectionId} request={request} collectionId={collectionId} fields={known} />}
    </Loaded>
  );
}

function Builder({ request, collectionId, fields }: Props & { fields: QueryField[] }) {
  const { t } = useLanguage();
  const [draft, setDraft] = useState<TableDraft>(EMPTY);
  const path = `${REQUESTS}/${request.id}`;
  const preview = useAct({
    act: () => api.post<Preview>(`${path}/builder/preview`, specOf(draft, collectionId)),
  });
  const order = useAct({
    act: () => api.post(`${path}/production`, { query: specOf(draft, collectionId) }),
    refresh: [requestKeys.one(request.id)],
    done: t('requests.produce.done'),
  });
  const lacks = lacking(draft);
  const shown = shownFields(draft, fields);
  const refused = order.error ?? preview.error;
  return (
    <div className="stack">
      <TableFields
        fields={fields}
        draft={draft}
        set={(to) => {
          setDraft({ ...draft, ...to });
          preview.reset();
          order.reset();
        }}
      />
      {lacks && <p className="quiet">{t(lacks)}</p>}
      {(shown.some(guarded) || draft.kind === 'listed') && (
        <p role="note" data-testid="guarded-note">
          {t('builder.guarded')}
        </p>
      )}
      {refused && (
        <div className="stack">
          <PeerNote error={refused} />
          <ProblemAlert error={refused} />
          {asApiError(refused).problem.type.endsWith(':approval-needed') && (
            <AskApproval
              request={request}
              collectionId={collectionId}
              fields={shown.map((field) => field.code)}
              unmasked={specOf(draft, collectionId).privacy.unmasked}
            />
          )}
        </div>
      )}
      <div className="row">
        <Button
          onClick={() => preview.mutate()}
          loading={preview.isPending}
          disabled={lacks !== null}
          data-testid="preview-table"
        >
          {t('builder.preview')}
        </Button>
        <Button
          type="primary"
          onClick={() => order.mutate()}
          loading={order.isPending}
          disabled={lacks !== null}
          data-testid="order-table"
        >
          {t('requests.produce.button')}
        </Button>
      </div>
      {preview.data && <PreviewTable preview={preview.data} />}
    </div>
  );
}

const STATES = ['OPEN', 'SLOW', 'BUSY', 'AWAY'] as const;

/** Whether the preview's own service failed, or is being left alone for a while: said as it is. */
function PeerNote({ error }: { error: unknown }) {
  const { t } = useLanguage();
  const said = asApiError(error).problem as { peerState?: string };
  const state = STATES.find((one) => one === said.peerState);
  return state ? (
    <p role="status" data-testid="peer-state">
      <strong>{t(`builder.peer.${state}`)}</strong>
    </p>
  ) : null;
}
