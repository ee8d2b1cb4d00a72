import { Drawer } from 'antd';
import { api } from '@shared/api/client';
import type { AdviceThread } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { Loaded } from '@shared/query/Loaded';
import { useAct } from '@shared/query/useAct';
import { Empty } from '@shared/ui/states';
import { Compose } from './Compose';
import { Conversation } from './Conversation';
import { adviceKeys, messagesPath, useThreads } from './queries';

/** What is asked about: a finding, a row, or, with neither, the return as a whole. */
export interface Place {
  row?: number;
  findingId?: string;
}

interface Props {
  collectionId: string;
  schoolCode: string;
  place: Place | null;
  onClose: () => void;
}

const at = (thread: AdviceThread, place: Place) =>
  place.findingId ? thread.findingId === place.findingId : place.row ? thread.row === place.row : true;

/** The threads of a place beside the data they are about. */
export function AdviceDrawer({ collectionId, schoolCode, place, onClose }: Props) {
  const { t } = useLanguage();
  return (
    <Drawer
      open={place !== null}
      onClose={onClose}
      title={t('advice.title')}
      size={560}
      destroyOnHidden
      data-testid="advice-drawer"
    >
      {place && <Threads collectionId={collectionId} schoolCode={schoolCode} place={place} />}
    </Drawer>
  );
}

interface ThreadsProps {
  collectionId: string;
  schoolCode: string;
  place: Place;
}

function Threads({ collectionId, schoolCode, place }: ThreadsProps) {
  const { t } = useLanguage();
  const may = useMay();
  const threads = useThreads(collectionId, schoolCode);
  const begin = useAct({
    act: (text: string) => api.post(messagesPath(collectionId, schoolCode), { text, ...place }),
    refresh: [[...adviceKeys.all]],
    done: t('advice.sent'),
  });
  return (
    <div className="stack">
      <Loaded query={threads}>
        {(all) => {
          const here = all.filter((thread) => at(thread, place));
          return here.length === 0 ? (
            <Empty title={t('advice.none')} />
          ) : (
            <div className="stack">
              {here.map((thread) => (
                <Conversation key={thread.id} thread={thread} />
              ))}
            </div>
          );
        }}
      </Loaded>
      {may('advise') && (
        <Compose
          label={place.row && !place.findingId ? t('advice.askRow', { row: place.row }) : t('advice.new')}
          hint={t('advice.newHint')}
          busy={begin.isPending}
          error={begin.error}
          onSend={(text, done) => begin.mutate(text, { onSuccess: done })}
        />
      )}
    </div>
  );
}
