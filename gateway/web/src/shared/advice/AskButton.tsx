import { MessageOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { AdviceDrawer, type Place } from './AdviceDrawer';
import { useThreads } from './queries';

interface Props {
  collectionId: string;
  schoolCode: string;
}

/** Opens the conversations of a school's return; says how much in them is new. */
export function AskButton({ collectionId, schoolCode }: Props) {
  const { t } = useLanguage();
  const may = useMay();
  const [place, setPlace] = useState<Place | null>(null);
  const threads = useThreads(collectionId, schoolCode, may('readAdvice'));
  if (!may('readAdvice')) return null;
  const unread = (threads.data ?? []).reduce((sum, thread) => sum + thread.unread, 0);
  return (
    <>
      <Button icon={<MessageOutlined aria-hidden />} onClick={() => setPlace({})} data-testid="ask">
        {unread > 0 ? t('advice.askUnread', { count: unread }) : t('advice.ask')}
      </Button>
      <AdviceDrawer
        collectionId={collectionId}
        schoolCode={schoolCode}
        place={place}
        onClose={() => setPlace(null)}
      />
    </>
  );
}
