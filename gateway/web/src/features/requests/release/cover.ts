import type { InformationRequest } from '@shared/api/types';

export type CoverForm = 'LETTER' | 'MEMO' | 'NONE';

/** The paper on top, begun with what is known; only what stands here goes out. None until one is known to be possible. */
export interface CoverDraft {
  form: CoverForm;
  subject: string;
  to: string;
  body: string;
}

export function beginCover(request: InformationRequest): CoverDraft {
  const { requester, requestNo, wanted } = request;
  return {
    form: 'NONE',
    subject: `ส่งมอบข้อมูลสารสนเทศตามคำขอเลขที่ ${requestNo}`,
    to: requester.agency ? `หัวหน้า${requester.agency}` : requester.name,
    body: [
      `ตามที่ท่านได้ขอข้อมูลสารสนเทศ เรื่อง ${wanted.description} นั้น`,
      'สำนักงานได้จัดทำข้อมูลดังกล่าวเรียบร้อยแล้ว และได้ตรวจสอบความถูกต้องแล้ว จึงขอส่งมอบตามสิ่งที่ส่งมาด้วย',
      'จึงเรียนมาเพื่อโปรดทราบ',
    ].join('\n'),
  };
}

export const coverOf = (draft: CoverDraft) =>
  draft.form === 'NONE' ? null : { form: draft.form, subject: draft.subject, to: draft.to, body: draft.body };
