import { Button, Switch } from 'antd';
import { useId } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { ProblemAlert } from '@shared/ui/ProblemView';
import { StatusTag } from '@shared/ui/StatusTag';
import styles from './Notices.module.css';
import { OriginTag } from './OriginTag';
import { noticeKey } from './queries';
import { conditionText, documentKey, putTrigger, roleKey } from './triggers';
import type { TriggerView } from './types';

interface Props {
  view: TriggerView;
  /** What it says, as its readers see it first. */
  subject: string;
  mayChange: boolean;
  onEdit: () => void;
  onVersions: () => void;
}

/** One rule in a sentence, with its switch. */
export function TriggerLine({ view, subject, mayChange, onEdit, onVersions }: Props) {
  const { t } = useLanguage();
  const id = useId();
  const { trigger } = view;
  const turn = useAct({
    act: (active: boolean) => putTrigger(trigger.code, { ...trigger, active }, view.version),
    refresh: [noticeKey],
    done: t('notices.saved'),
  });
  const told =
    trigger.who === 'REQUESTER'
      ? t('notices.who.REQUESTER')
      : trigger.roles.map((role) => t(roleKey(role))).join(' · ');
  return (
    <li className={styles.trigger} data-testid={`trigger-${trigger.code}`}>
      <div>
        <p id={id}>
          <strong>{told}</strong> {t('notices.by')}{' '}
          {trigger.channels.map((channel) => t(`messages.channel.${channel}`)).join(', ')}
          {trigger.otherwise.length > 0 && (
            <span className="quiet">
              {' '}
              {t('notices.otherwiseShort', {
                channels: trigger.otherwise.map((channel) => t(`messages.channel.${channel}`)).join(', '),
              })}
            </span>
          )}
          {trigger.attach && (
            <span data-testid={`attach-${trigger.code}`}>
              {' '}
              {t('notices.attachShort', { document: t(documentKey(trigger.attach)) })}
            </span>
          )}
          {trigger.when && <> · {conditionText(trigger.when)}</>}
        </p>
        <p className="small">
          <Link to={`/messages/templates/${trigger.template}`}>{subject}</Link>{' '}
          <span className="quiet">{t(`notices.topic.${trigger.topic}`)}</span>
        </p>
        {trigger.until.length > 0 && <p className="small quiet">{t('notices.withdrawn')}</p>}
        {turn.error && <ProblemAlert error={turn.error} />}
      </div>
      <div className="row">
        {trigger.urgent && <StatusTag tone="amber">{t('notices.urgent')}</StatusTag>}
        <OriginTag origin={view.origin} />
        <Button
          size="small"
          onClick={onVersions}
          aria-describedby={id}
          data-testid={`versions-${trigger.code}`}
        >
          {t('notices.trigger.versions')}
        </Button>
        {mayChange && (
          <Button size="small" onClick={onEdit} aria-describedby={id} data-testid={`edit-${trigger.code}`}>
            {t('notices.trigger.edit')}
          </Button>
        )}
        <Switch
          checked={trigger.active}
          disabled={!mayChange}
          loading={turn.isPending}
          onChange={(active) => turn.mutate(active)}
          aria-label={t('notices.active', { code: trigger.code })}
          data-testid={`active-${trigger.code}`}
        />
      </div>
    </li>
  );
}
