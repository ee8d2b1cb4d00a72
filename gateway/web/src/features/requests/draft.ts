import type { FileFormat, NewRequest, Use } from '@shared/api/types';

export interface RequestDraft {
  kind: 'PERSON' | 'AGENCY';
  name: string;
  agency: string;
  email: string;
  phone: string;
  purpose: string;
  legalBasis: string;
  catalogueCode: string | null;
  description: string;
  collectionId: string | null;
  schoolYear: number | null;
  round: number | null;
  from: string | null;
  to: string | null;
  breakdown: string;
  breakdowns: string[];
  use: Use | null;
  personalData: boolean;
  format: FileFormat;
  urgency: 'NORMAL' | 'URGENT';
}

export const freshRequest: RequestDraft = {
  kind: 'AGENCY',
  name: '',
  agency: '',
  email: '',
  phone: '',
  purpose: '',
  legalBasis: '',
  catalogueCode: null,
  description: '',
  collectionId: null,
  schoolYear: null,
  round: null,
  from: null,
  to: null,
  breakdown: '',
  breakdowns: [],
  use: null,
  personalData: false,
  format: 'XLSX',
  urgency: 'NORMAL',
};

const filled = (text: string) => (text.trim() === '' ? undefined : text.trim());

/** The draft as the service's form asks for it: what was left empty is left out. */
export function toRequest(draft: RequestDraft): NewRequest {
  return {
    requester: {
      kind: draft.kind,
      name: draft.name.trim(),
      agency: draft.kind === 'AGENCY' ? filled(draft.agency) : undefined,
      email: draft.email.trim(),
      phone: filled(draft.phone),
    },
    purpose: draft.purpose.trim(),
    legalBasis: filled(draft.legalBasis),
    wanted: {
      catalogueCode: draft.catalogueCode ?? undefined,
      description: draft.description.trim(),
      breakdowns: draft.breakdowns.length > 0 ? draft.breakdowns : undefined,
      use: draft.use ?? undefined,
      personalData: draft.personalData || undefined,
    },
    period: {
      collectionId: draft.collectionId ?? undefined,
      schoolYear: draft.schoolYear ?? undefined,
      round: draft.round ?? undefined,
      from: draft.from ?? undefined,
      to: draft.to ?? undefined,
    },
    breakdown: filled(draft.breakdown),
    format: draft.format,
    urgency: draft.urgency,
  };
}

export type Missing = 'name' | 'agency' | 'email' | 'purpose' | 'description';

/** Seen at once, before the service is asked. */
export function missingIn(draft: RequestDraft): Missing[] {
  const missing: Missing[] = [];
  if (!draft.name.trim()) missing.push('name');
  if (draft.kind === 'AGENCY' && !draft.agency.trim()) missing.push('agency');
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(draft.email.trim())) missing.push('email');
  if (!draft.purpose.trim()) missing.push('purpose');
  if (!draft.description.trim()) missing.push('description');
  return missing;
}
