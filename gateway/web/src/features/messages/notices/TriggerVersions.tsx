import { type TextKey, useLanguage } from '@shared/i18n';
import { Compare } from './Compare';
import { triggerPath, useEventName, useTriggerVersions } from './queries';
import { type Point, POINTS, pointText } from './triggers';
import type { TriggerView } from './types';
import { Versions } from './Versions';

const LABELS: Record<Point, TextKey> = {
  template: 'messages.template',
  who: 'notices.who',
  channels: 'messages.channel',
  otherwise: 'notices.otherwise',
  attach: 'notices.attach',
  topic: 'notices.topic',
  when: 'notices.when',
  urgent: 'notices.urgent',
  active: 'notices.trigger.active',
  until: 'notices.trigger.until',
};

/** Every version of a rule. */
export function TriggerVersions({ now, mayChange }: { now: TriggerView; mayChange: boolean }) {
  const { t } = useLanguage();
  const eventName = useEventName();
  const said = (view: TriggerView, point: Point) => pointText(view.trigger, point, t, eventName);
  return (
    <Versions
      query={useTriggerVersions(now.trigger.code)}
      now={now}
      path={triggerPath(now.trigger.code)}
      mayChange={mayChange}
      shipped={false}
      compare={(other) =>
        other !== 'shipped' && (
          <Compare
            same={t('notices.trigger.same')}
            differences={POINTS.filter((point) => said(other, point) !== said(now, point)).map((point) => ({
              key: point,
              label: t(LABELS[point]),
              before: said(other, point),
              after: said(now, point),
            }))}
          />
        )
      }
      restoreTitle={(version) => t('notices.trigger.restoreTitle', { version })}
      restoreText={t('notices.trigger.restoreText')}
    />
  );
}
