import {
  ApartmentOutlined,
  BankOutlined,
  BarChartOutlined,
  CalendarOutlined,
  DashboardOutlined,
  DatabaseOutlined,
  GlobalOutlined,
  InboxOutlined,
  MailOutlined,
  MessageOutlined,
  ScheduleOutlined,
  SolutionOutlined,
  TableOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Me } from '@shared/api/types';
import type { TextKey } from '@shared/i18n';
import { isStaff, may } from '@shared/me';

export interface NavItem {
  to: string;
  key: TextKey;
  icon: ReactNode;
}

const TODAY: NavItem = { to: '/', key: 'nav.today', icon: <ScheduleOutlined /> };
const COLLECTIONS: NavItem = { to: '/collections', key: 'nav.collections', icon: <InboxOutlined /> };
const REQUESTS: NavItem = { to: '/requests', key: 'nav.requests', icon: <SolutionOutlined /> };
const INFORMATION: NavItem = { to: '/information', key: 'nav.information', icon: <BarChartOutlined /> };
const OVERVIEW: NavItem = { to: '/overview', key: 'nav.overview', icon: <DashboardOutlined /> };
const DATA_SETS: NavItem = { to: '/data-sets', key: 'nav.dataSets', icon: <DatabaseOutlined /> };
const SCHOOLS: NavItem = { to: '/schools', key: 'nav.schools', icon: <ApartmentOutlined /> };
const MESSAGES: NavItem = { to: '/messages', key: 'nav.messages', icon: <MailOutlined /> };
const OFFICE: NavItem = { to: '/office', key: 'nav.office', icon: <CalendarOutlined /> };
const ADVICE: NavItem = { to: '/advice', key: 'nav.advice', icon: <MessageOutlined /> };
const ASKED: NavItem = { to: '/workspace', key: 'nav.workspace', icon: <InboxOutlined /> };
const BUDGET: NavItem = { to: '/budget', key: 'budget.own', icon: <BankOutlined /> };
const OUR_SCHOOL: NavItem = { to: '/our-school', key: 'pages.own', icon: <TableOutlined /> };
const PUBLIC: NavItem = { to: '/public', key: 'nav.public', icon: <GlobalOutlined /> };

/** What is daily work comes first: the first four stand in a phone's bar. */
export function navOf(me: Me): NavItem[] {
  if (!isStaff(me)) return [ASKED, ADVICE, BUDGET, OUR_SCHOOL, PUBLIC];
  const first = may(me, 'overview')
    ? [TODAY, OVERVIEW, COLLECTIONS, REQUESTS]
    : [TODAY, COLLECTIONS, REQUESTS];
  return [...first, INFORMATION, ADVICE, DATA_SETS, SCHOOLS, MESSAGES, OFFICE, PUBLIC];
}
