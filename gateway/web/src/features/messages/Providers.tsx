import type { Provider } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { Panel } from '@shared/ui/Panel';
import { StatusTag, type Tone } from '@shared/ui/StatusTag';
import { ChannelName } from './looks';
import styles from './Messages.module.css';
import { useProviders } from './queries';

const TONES: Record<Provider['asked'], Tone> = { YES: 'green', ON_TRIAL: 'amber', NO: 'red' };

/** How the ways out are doing; nothing where the service does not say. */
export function Providers() {
  const { t } = useLanguage();
  const { data } = useProviders();
  if (!data || data.length === 0) return null;
  return (
    <Panel title={t('messages.providers')}>
      <p className="small quiet">{t('messages.providers.note')}</p>
      <ul className={styles.providers} data-testid="providers">
        {data.map((provider) => (
          <One key={provider.name} provider={provider} />
        ))}
      </ul>
    </Panel>
  );
}

function One({ provider }: { provider: Provider }) {
  const { t, pick } = useLanguage();
  const { failureRate, lastTaken, lastFailed, lastFault } = provider;
  return (
    <li>
      <p className={styles.providerName}>
        <strong>{provider.name}</strong>
        <span className="quiet">
          <ChannelName channel={provider.channel} /> {provider.order}
        </span>
        <StatusTag tone={TONES[provider.asked]}>{t(`messages.asked.${provider.asked}`)}</StatusTag>
      </p>
      <p className="small quiet">
        {typeof failureRate === 'number' &&
          t('messages.providers.failureRate', { percent: Math.round(failureRate) })}
      </p>
      {lastTaken && (
        <p className="small">
          {t('messages.providers.lastTaken')} <DateText value={lastTaken} shape="dateTime" />
        </p>
      )}
      {lastFailed && (
        <p className="small">
          {t('messages.providers.lastFailed')} <DateText value={lastFailed} shape="dateTime" />
          {lastFault && ` · ${pick(lastFault.textTh, lastFault.textEn)}`}
        </p>
      )}
    </li>
  );
}
