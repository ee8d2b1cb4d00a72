import type { RequestMessage } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import styles from './Requests.module.css';

/** What the office and the requester told each other, oldest first. */
export function Said({ messages }: { messages: RequestMessage[] }) {
  const { t } = useLanguage();
  return (
    <ol className={styles.said} data-testid="said">
      {messages.map((message) => (
        <li key={message.at + message.kind} className={message.kind === 'ANSWER' ? styles.theirs : undefined}>
          <span className="small quiet">
            {t(`requests.said.${message.kind}`)} · <DateText value={message.at} shape="dateTime" />
          </span>
          <p>{message.text}</p>
        </li>
      ))}
    </ol>
  );
}
