import type { Me, Role } from '@shared/api/types';

const STAFF: Role[] = ['data-officer', 'analyst', 'supervisor', 'office-director', 'administrator'];
const SCHOOL: Role[] = ['school-officer', 'school-director'];

/** What a screen may offer to whom. The services decide; this only keeps what is refused out of sight. */
const MAY = {
  manageCollections: ['data-officer', 'administrator'],
  manageDataSets: ['data-officer', 'administrator'],
  acceptSubmissions: ['data-officer', 'supervisor', 'administrator'],
  workSteps: ['data-officer', 'supervisor', 'office-director', 'administrator'],
  decideDuplicates: ['data-officer', 'supervisor', 'administrator'],
  manageSchools: ['data-officer', 'administrator'],
  manageClients: ['data-officer', 'administrator'],
  handleRequests: STAFF,
  produce: ['data-officer', 'analyst', 'administrator'],
  approveDisclosure: ['supervisor', 'office-director'],
  overseeDisclosures: ['supervisor', 'office-director'],
  deliver: ['data-officer', 'analyst', 'supervisor', 'administrator'],
  keepCatalogue: ['data-officer', 'supervisor', 'administrator'],
  proposeDestruction: ['data-officer', 'supervisor', 'administrator'],
  snapshot: ['data-officer', 'analyst', 'supervisor', 'administrator'],
  keepInputs: ['analyst'],
  describeOpenData: ['data-officer', 'supervisor', 'administrator'],
  workProductions: STAFF,
  publish: ['analyst', 'supervisor', 'office-director'],
  publishBook: ['supervisor', 'office-director'],
  overview: ['supervisor', 'office-director'],
  withdraw: ['supervisor', 'office-director'],
  revokeKeys: ['administrator'],
  manageHolidays: ['data-officer', 'administrator'],
  resend: ['data-officer', 'administrator'],
  manageNotices: ['administrator'],
  submitForSchool: ['school-officer'],
  certify: ['school-director'],
  readAdvice: [
    'school-officer',
    'school-director',
    'data-officer',
    'supervisor',
    'office-director',
    'administrator',
  ],
  advise: ['school-officer', 'school-director', 'data-officer', 'supervisor', 'administrator'],
  publishFaq: ['data-officer', 'supervisor', 'administrator'],
  unmask: ['school-officer', 'school-director', 'data-officer', 'supervisor', 'administrator'],
} as const satisfies Record<string, readonly Role[]>;

export type Act = keyof typeof MAY;

export const isStaff = (me: Me) => me.roles.some((role) => STAFF.includes(role));
export const isSchool = (me: Me) => me.schoolCode !== null && me.roles.some((role) => SCHOOL.includes(role));
export const may = (me: Me, act: Act) =>
  me.roles.some((role) => (MAY[act] as readonly Role[]).includes(role));
