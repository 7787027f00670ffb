import { describe, expect, it } from '@jest/globals';
import { mailOf } from './mail-text.js';

const waiting = {
  id: '0193c2f0-0000-7000-8000-000000000001',
  title: 'Trần Thị Mai xin xuất danh sách 1204 người',
  why: 'Vì danh sách dài cần người thứ hai duyệt, và bạn duyệt được.',
  opens: '/danh-sach-xuat',
};

describe('a mail', () => {
  it('says of whatever it tells why it came and where to look, and nothing that holds of other notices only', () => {
    const { subject, text } = mailOf([waiting], 'vi', 'https://hien-tai.example');
    expect(subject).toBe(waiting.title);
    expect(text.split('\n')).toEqual([
      waiting.title,
      waiting.why,
      'Xem trong Hiền Tài: https://hien-tai.example/danh-sach-xuat',
      '',
      'Bạn nhận thư này vì đang theo dõi hoặc phụ trách việc nói trên trong Hiền Tài.',
      'Đổi cách nhận, hoặc thôi nhận thư: https://hien-tai.example/thong-bao',
    ]);
  });

  it('without an address of the product says on which page to look', () => {
    const { text } = mailOf([waiting], 'en', undefined);
    expect(text).toContain('Open Hiền Tài, page Notices, to look at it.');
    expect(text).toContain('You receive this because you follow or look after what is named above in Hiền Tài.');
  });
});
