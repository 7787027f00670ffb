import { describe, expect, it } from '@jest/globals';
import i18next from 'i18next';
import { en } from '../text/en/index.js';
import { vi } from '../text/vi/index.js';
import { placeOf } from './field-place.js';

const texts = i18next.createInstance();
await texts.init({ lng: 'vi', fallbackLng: false, resources: { vi: { translation: vi }, en: { translation: en } } });
const [inVietnamese, inEnglish] = [texts.getFixedT('vi'), texts.getFixedT('en')];

describe('the place of a refused value', () => {
  it.each([
    ['/birthOn', 'Ngày sinh', 'Born on'],
    ['/employment/position', 'Chức vụ, chức danh', 'Position, title'],
    ['/milestones/1/value', 'Mốc từng năm, mục 2, Giá trị', 'Milestones, entry 2, Value'],
    ['/officer/username', 'Cán bộ nhân sự, Tên đăng nhập', 'Personnel officer, User name'],
    ['/criteria/ageFrom', 'Điều kiện, tuổi từ', 'Conditions, age from'],
  ])('%s is told in words', (pointer, vietnamese, english) => {
    expect(placeOf(inVietnamese, pointer)).toBe(vietnamese);
    expect(placeOf(inEnglish, pointer)).toBe(english);
  });

  it('is called as the form itself calls it', () => {
    const named = (property: string) => (property === 'purpose' ? 'Đồng ý về việc' : undefined);
    expect(placeOf(inVietnamese, '/purpose')).toBe('Mục đích');
    expect(placeOf(inVietnamese, '/purpose', named)).toBe('Đồng ý về việc');
  });

  it('is not told where there are no words for it: a code helps nobody', () => {
    expect(placeOf(inVietnamese, '/somethingOfPrograms')).toBe('');
    expect(placeOf(inVietnamese, '')).toBe('');
  });
});
