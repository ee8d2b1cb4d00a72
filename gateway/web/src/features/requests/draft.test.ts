import { describe, expect, it } from 'vitest';
import { freshRequest, missingIn, toRequest } from './draft';

const whole = {
  ...freshRequest,
  name: ' สมศรี ใจดี ',
  agency: 'เทศบาล',
  email: 'a@b.go.th',
  purpose: 'วางแผนรถรับส่ง',
  description: 'จำนวนนักเรียนรายชั้น',
};

describe('the prescribed form', () => {
  it('names everything that is missing at once', () => {
    expect(missingIn(freshRequest)).toEqual(['name', 'agency', 'email', 'purpose', 'description']);
    expect(missingIn(whole)).toEqual([]);
    expect(missingIn({ ...whole, email: 'a@b' })).toEqual(['email']);
  });

  it('asks no agency of a person, and sends none', () => {
    const person = { ...whole, kind: 'PERSON' as const };
    expect(missingIn({ ...person, agency: '' })).toEqual([]);
    expect(toRequest(person).requester.agency).toBeUndefined();
  });

  it('leaves out what was left empty', () => {
    const body: unknown = JSON.parse(JSON.stringify(toRequest(whole)));
    expect(body).toEqual({
      requester: { kind: 'AGENCY', name: 'สมศรี ใจดี', agency: 'เทศบาล', email: 'a@b.go.th' },
      purpose: 'วางแผนรถรับส่ง',
      wanted: { description: 'จำนวนนักเรียนรายชั้น' },
      period: {},
      format: 'XLSX',
      urgency: 'NORMAL',
    });
  });
});
