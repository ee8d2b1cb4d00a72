import { DownOutlined, LogoutOutlined, NotificationOutlined } from '@ant-design/icons';
import { App, Dropdown } from 'antd';
import { Link } from 'react-router';
import { api } from '@shared/api/client';
import type { Me, Role } from '@shared/api/types';
import { type TextKey, useLanguage } from '@shared/i18n';
import styles from './Account.module.css';

const ROLES: Record<Role, TextKey> = {
  'data-officer': 'role.data-officer',
  analyst: 'role.analyst',
  supervisor: 'role.supervisor',
  'office-director': 'role.office-director',
  administrator: 'role.administrator',
  'school-officer': 'role.school-officer',
  'school-director': 'role.school-director',
  'school-client': 'role.school-client',
};

/** Leaves both sessions, ours and the identity provider's, and clears what drafts this window kept. */
async function logout(): Promise<void> {
  const answer = await api.post<{ location?: string } | undefined>('/logout');
  sessionStorage.clear();
  location.assign(answer?.location ?? '/');
}

export function Account({ me }: { me: Me }) {
  const { t } = useLanguage();
  const { message } = App.useApp();
  const roles = me.roles
    .filter((role) => role in ROLES)
    .map((role) => t(ROLES[role]))
    .join(' · ');
  const name = me.name || me.username;

  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        items: [
          {
            key: 'who',
            disabled: true,
            label: (
              <span className={styles.who}>
                <strong>{name}</strong>
                <span>{roles}</span>
                {me.schoolCode && <span>{t('shell.schoolCode', { code: me.schoolCode })}</span>}
              </span>
            ),
          },
          { type: 'divider' },
          {
            key: 'notices',
            icon: <NotificationOutlined aria-hidden />,
            label: (
              <Link to="/my-notices" data-testid="my-notices">
                {t('mine.title')}
              </Link>
            ),
          },
          {
            key: 'logout',
            icon: <LogoutOutlined aria-hidden />,
            label: <span data-testid="logout">{t('shell.logout')}</span>,
            onClick: () => void logout().catch(() => message.error(t('shell.logoutFailed'))),
          },
        ],
      }}
    >
      <button type="button" className={styles.button} data-testid="account">
        <span className="visually-hidden">{t('shell.account')}</span>
        <span className={styles.avatar} aria-hidden="true">
          {initial(name)}
        </span>
        <span className={styles.text}>
          <span className={styles.name}>{name}</span>
          <span className={styles.role}>{roles}</span>
        </span>
        <DownOutlined aria-hidden style={{ fontSize: 11 }} />
      </button>
    </Dropdown>
  );
}

/** A leading Thai vowel stands before its consonant: the consonant is the initial. */
function initial(name: string): string {
  return (/[^เแโใไ\s]/.exec(name.replace(/^(นาย|นางสาว|นาง|ผอ\.)\s*/, ''))?.[0] ?? '?').toUpperCase();
}
