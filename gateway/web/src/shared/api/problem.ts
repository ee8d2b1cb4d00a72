import type { Problem } from './types';

/** A refusal as the services word it: Thai and English, what is wrong, how to mend it, and where to find it in the logs. */
export class ApiError extends Error {
  readonly problem: Problem;
  readonly retryAfterSeconds: number | null;

  constructor(problem: Problem, retryAfterSeconds: number | null = null) {
    super(problem.title);
    this.name = 'ApiError';
    this.problem = problem;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  get status(): number {
    return this.problem.status;
  }
}

const OFFLINE: Problem = {
  type: 'urn:khet:problem:offline',
  title: 'ติดต่อเครื่องแม่ข่ายไม่ได้',
  status: 0,
  titleTh: 'ติดต่อเครื่องแม่ข่ายไม่ได้',
  titleEn: 'The server cannot be reached',
  detailTh: 'เครือข่ายขัดข้องหรือเครื่องแม่ข่ายกำลังเริ่มทำงาน ข้อมูลที่กรอกไว้ยังอยู่ในหน้านี้',
  detailEn: 'The network failed or the server is starting. What you entered is still on this page.',
  cureTh: 'ตรวจการเชื่อมต่อ แล้วลองอีกครั้ง',
  cureEn: 'Check the connection and try again.',
};

export function offline(): ApiError {
  return new ApiError(OFFLINE);
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'status' in body && 'title' in body;
}

export function problemOf(status: number, text: string, headers: Headers): ApiError {
  const retryAfter = Number(headers.get('Retry-After'));
  const seconds = Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : null;
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    body = null;
  }
  if (isProblem(body)) return new ApiError(body, seconds);
  const title = `HTTP ${status}`;
  return new ApiError({ type: 'about:blank', title, status, titleTh: title, titleEn: title }, seconds);
}

export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  const title = error instanceof Error ? error.message : String(error);
  return new ApiError({ type: 'about:blank', title, status: -1, titleTh: 'หน้านี้ขัดข้อง', titleEn: title });
}
