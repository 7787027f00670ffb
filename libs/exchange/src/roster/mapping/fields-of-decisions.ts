import { field, knownField, type RosterField } from './roster-field.js';

/**
 * Since when somebody has the post or the rank. It is not since when he works there, which is what employments begin with: read as that,
 * nobody would have been there before he was promoted.
 */
const APPOINTED_ON =
  /(^|\/ )(ngay|year|nam|thang|ngay thang|ngay thang nam|thoi gian|thoi diem)( (duoc|duoc giu|quyet dinh))? (bo nhiem|phe chuan)( lai)?( [^/]*(chuc vu|chuc danh|ngach|cdnn|hang|hien tai|hien giu)[^/]*)?$/;

export const isDayOfAppointment = (key: string): boolean => APPOINTED_ON.test(key);

/** What was decided of somebody, and since when he is there. */
export const FIELDS_OF_DECISIONS: readonly RosterField[] = [
  knownField('appointedOn', 'Ngày bổ nhiệm chức vụ, ngạch (không lưu)', 'Appointed on, to a post or rank (not kept)', APPOINTED_ON),
  field(
    'leavesDecision',
    'Số quyết định nghỉ hưu, kéo dài thời gian công tác',
    'Decision on retirement or staying on',
    /(nghi huu|keo dai).* \/ (so (va ngay )?|can cu )?(quyet dinh|qd)/,
    /^(so )?(quyet dinh|qd)( so)? .*(nghi huu|keo dai)/,
  ),
  field(
    'leavesOn',
    'Nghỉ hưu theo quyết định, kéo dài thời gian công tác đến',
    'Works until, by decision',
    /nghi huu.* theo (quyet dinh|qd)/, // by the law it follows from the birth date, and a column that says so tells nothing
    /(nghi huu|ve huu|nghi) (truoc tuoi|o tuoi cao hon)/,
    /keo dai (thoi gian |tuoi )?(cong tac|lam viec|nghi huu)/,
    /^keo dai( den| .* den)?( het)?( ngay)?$/,
  ),
  field(
    'attractedDecision',
    'Số quyết định thu hút, công nhận',
    'Decision of attraction or recognition',
    /(thu hut|tai nang).* \/ (so (va ngay )?|can cu )?(quyet dinh|qd)/,
    /^(so )?(quyet dinh|qd)( so)? .*(thu hut|tai nang)/,
  ),
  field(
    'attractedOn',
    'Ngày thu hút, công nhận',
    'Attracted or recognised on',
    /(thu hut|tai nang).* \/ (tu )?(ngay|nam|year|thoi (diem|gian))/,
    /^(ngay|nam|thoi (diem|gian)) .*(thu hut|tai nang)/,
  ),
  field(
    'attractedAs',
    'Thu hút theo diện, chính sách',
    'Attracted under which policy',
    /(^|\/ )((duoc |dien |doi tuong |nguoi |chinh sach |che do )*thu hut|(dien |duoc )*cong nhan .*tai nang|nguoi co tai nang)/,
  ),
  field(
    'recruitedOn',
    'Ngày tuyển dụng',
    'Recruited on',
    /(ngay|nam|year|thoi gian|thoi diem|thang)[^/]* (tuyen dung|vao nganh)/,
    /tuyen dung|vao nganh|ngay vao lam|recruit(ed|ment)|hired|hire date/,
  ),
  field(
    'officialOn',
    'Ngày vào biên chế (khi không ghi ngày tuyển dụng)',
    'Established on (where no day of recruitment is told)',
    /(ngay|nam|year|thang|thoi gian|thoi diem)[^/]* bien che/,
    /^vao bien che/,
  ),
  field(
    'joinedUnitOn',
    'Ngày vào đơn vị',
    'Joined the unit on',
    /(ngay|nam|thang|thoi gian|thoi diem) (vao|ve|den|chuyen ve|chuyen den) (don vi|truong|co quan|benh vien|tram|phong|khoa)|nhan cong tac/,
  ),
];
