export interface LockException {
  id: string;
  schoolCode: string;
  covers: 'ENTRY' | 'CERTIFICATION';
  reason: string;
  grantedBy: string;
  grantedAt: string;
  endsAt: string;
  state: 'ACTIVE' | 'LAPSED' | 'WITHDRAWN';
  withdrawnBy: string | null;
  withdrawnReason: string | null;
  version: number;
}

export interface NewLockException {
  schoolCodes?: string[];
  districtTh?: string;
  covers: LockException['covers'];
  endsAt: string;
  reason: string;
}
