import { person, type WorldRoster } from './world-roster.js';

/** Exported by Excel as "Unicode text", divided by semicolons because of the decimal comma. */
export const utf16: WorldRoster = {
  name: 'a CSV of Excel in UTF-16 with semicolons',
  file: () => {
    const lines = [
      'TRUNG TÂM Y TẾ KHU VỰC MẪU;;;;;;;;;',
      'DANH SÁCH NHÂN LỰC tính đến 01/10/2026;;;;;;;;;',
      'STT;HỌ VÀ TÊN;GIỚI;NGÀY SINH;CCCD;CHỨC DANH NGHỀ NGHIỆP;TRÌNH ĐỘ CHUYÊN MÔN;KHOA/PHÒNG;HỆ SỐ LƯƠNG;EMAIL',
      '1;BS. CKII Đặng Thị Bưởi;Nữ;10/10/1975;022175000000;Bác sĩ cao cấp;BSCKII Nội khoa;Khoa Nội;6,20;buoi@example.invalid',
      '2;"Hoàng Văn ""Út"" Em";Nam;5/1983;="022083000000";Điều dưỡng;CĐ Điều dưỡng;Khoa Ngoại;"3,33";',
      '3;Phùng Thị Diệp;Nữ;12-12-1996;;Dược sĩ;Dược sĩ đại học;"Khoa Dược;',
      'Vật tư";2,34;k có',
      ';;;;;;;;;',
      ';Tổng cộng: 3 người;;;;;;;;',
    ];
    return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(lines.join('\r\n'), 'utf16le')]);
  },
  heading: { from: 3, to: 3 },
  body: 'TRUNG TÂM Y TẾ KHU VỰC MẪU',
  asOf: '2026-10-01',
  claimedTotal: 3,
  people: [
    person(
      '4',
      {
        full_name: 'Đặng Thị Bưởi',
        birth_date: '1975-10-10',
        gender: 'NU',
        citizen_id: '022175000000',
        position: 'Bác sĩ cao cấp',
        department: 'Khoa Nội',
        salary_coefficient: '6.20',
        highest_degree: 'CKII',
        major: 'Nội khoa',
        proposed_field: 'YT',
        email: 'buoi@example.invalid',
        category: 'VC',
      },
      { asks: 'category', fixes: 'full_name highest_degree proposed_field' },
    ),
    person(
      '5',
      {
        full_name: 'Hoàng Văn "Út" Em',
        birth_date: '1983-05',
        gender: 'NAM',
        citizen_id: '022083000000',
        position: 'Điều dưỡng',
        department: 'Khoa Ngoại',
        salary_coefficient: '3.33',
        highest_degree: 'CD',
        major: 'Điều dưỡng',
        proposed_field: 'YT',
        category: 'VC',
      },
      { asks: 'category', fixes: 'highest_degree proposed_field' },
    ),
    person(
      '6',
      {
        full_name: 'Phùng Thị Diệp',
        birth_date: '1996-12-12',
        gender: 'NU',
        position: 'Dược sĩ',
        department: 'Khoa Dược; Vật tư',
        salary_coefficient: '2.34',
        highest_degree: 'DH',
        category: 'VC',
      },
      { asks: 'category' },
    ),
  ],
};
