import { isDayOfAppointment } from './fields-of-decisions.js';

/**
 * Headings that name a field and tell something else: the day of a card, a post in the Party, the pay of next year, the name of a wife.
 * Matched against the whole path of a heading; taken for a field they would be read as what they are not.
 */
const OTHERS: readonly RegExp[] = [
  // what is wished for, registered for or planned: held by nobody yet
  /(^|\/ )(nhu cau|dang ky|de xuat|nguyen vong|ke hoach|chi tieu|cu di|cu (tham gia )?(hoc|dao tao|boi duong))( [^/]*)? ?(dao tao|boi duong|hoc|nang cao|trinh do|tham gia)( |$)/,
  /(^|\/ )(dao tao|boi duong|noi dung|lop)( [^/]*)? (dang ky|de nghi|du kien)( |$)/,
  /(^|\/ )(du kien|de nghi|can) (cu )?(di )?(dao tao|boi duong|hoc)( |$)/,
  // papers
  /(ly luan|chinh tri|llct|quan ly nha nuoc|qlnn|tin hoc|ngoai ngu)[^/]* \/ (nam|year|noi|truong|co so|ngay|thoi gian|thoi diem|so hieu|xep loai)( |$)/,
  /trinh do (dat )?chuan|dat chuan/,
  /xep loai|danh gia|(?<!tieu )chuan nghe nghiep|tin nhiem/,
  /mien (thi|xet)|(ngoai ngu|tin hoc|mon)[^/]* (dang ky|du)( du)? (thi|xet)|dang ky (du )?(thi|xet)/,
  /(cccd|cmnd|cmt|can cuoc|dinh danh|ho chieu|the|bhxh|bhyt)[^/]*( \/)? (ngay|noi) cap( |$)/,
  /(^|\/ )(ngay|noi|thoi han) (cap|het han)[^/]* (cccd|cmnd|cmt|can cuoc|dinh danh|the)( |$)/,
  /(so hieu|dinh danh|(^|\/ )ma( so)?) (cua )?(cb|cc|vc|ccvc|cbccvc|can bo|cong chuc|vien chuc|nhan vien|giao vien)( |$)/,
  /(so the|huy hieu) dang/,
  // another person
  /(^|\/ )(ho va ten|ho ten|ten|nam sinh|ngay sinh|nghe nghiep)( cua)? (bo|cha|me|vo|chong|con|than nhan|nguoi than)( |$)/,
  /^(bo|cha|me|vo|chong|con|bo me|cha me|vo chong|vo hoac chong|than nhan|gia dinh|quan he gia dinh) \/ /,
  /nguoi (lien he|lien lac|bao lanh|nhan xet|than)( |$)/,
  // a post that is not the one somebody is employed for
  /kiem nhiem|quy hoach/,
  /chuc (vu|danh) (trong |cap uy |ve )?(dang|doan|hoi|cong doan|doan the)(?! (giu|dam|lam|cong tac|huong|phu))(?!.*(chinh quyen|chuyen mon))/,
  /chuc (vu|danh)[^/]* \/ (dang|cap uy|chi uy|doan|hoi|cong doan|doan the)( |$)(?!.*(chinh quyen|chuyen mon))/,
  /^(dang|doan|hoi|cong doan|dang vien|doan the|dang doan the) \/ chuc (vu|danh)/,
  /(ngay|thoi gian|thoi diem|year|nam|so quyet dinh|so qd|quyet dinh|qd|nhiem ky|thoi han)[^/]*(bo nhiem|giu|nhan|huong|phe chuan|bau)[^/]* (chuc vu|chuc danh)/,
  /chuc (vu|danh)[^/]* \/ (ngay|thoi gian|thoi diem|year|nam|so quyet dinh|so qd|quyet dinh|qd|nhiem ky|thoi han|tu ngay)/,
  /(^|\/ )ma (so )?(vi tri|vtvl)/,
  /(?<!ma so )(chung chi|boi duong|cc|bd|tieu chuan|hang) [^/]*(chuc danh nghe nghiep|cdnn)/,
  /(chuc danh|cdnn|ngach)[^/]* \/ hang$/,
  /(chuc vu|chuc danh|don vi|co quan|cong tac|vi tri)[^/]* (cu(?! tru)|truoc day|truoc (khi )?(sap nhap|sap xep|hop nhat|chuyen)|chuyen den|du kien|de nghi)( |$)/,
  /^truoc (khi )?(sap nhap|sap xep|hop nhat)[^/]* \/ /,
  // what is paid besides, and what will be paid
  /(^|\/ )(he so |muc |tien |tong |ty le |huong )*(phu cap|pctn|pcud|pckv|tnvk|tham nien)/,
  /^phu cap[^/]* \/ /,
  /(thoi diem|thoi gian|ngay|moc) huong [^/]*(phu cap|pctn|pcud|tham nien|vuot khung|tnvk)/,
  /bao luu|chenh lech|tong he so|tong cong|khoi diem/,
  /(luong|bac|ngach|nang|xep|chuyen)[^/]* (moi|de nghi|du kien|lan sau|ke tiep|tiep theo|ky toi)( |$)/,
  /(^|\/ )(he so|thoi (diem|gian) (huong|nang)|moc huong|ngay huong) [^/]*(moi|de nghi|du kien|lan sau|ke tiep|tiep theo)( |$)/,
  /^(de nghi|du kien|sau khi|duoc nang|nang|ket qua nang|thuc hien nang|moi)( [^/]*)? \/ /,
  /(du kien|de nghi) [^/]*(nang|xep|chuyen) [^/]*(luong|ngach|bac)/,
  /(luong|bac|he so|ngach)[^/]* sau (khi )?(duoc )?(nang|xep|chuyen)/,
  // what was before, and who did it
  /(ngay|nam|year|thoi gian|thoi diem|thang)[^/]* (bo nhiem|huong|xep|giu|vao) ngach|(huong|bo nhiem|vao) ngach/,
  /(^| )khi (duoc |moi )?tuyen dung/,
  /(^|\/ )(co quan|don vi|noi|hinh thuc|so|nguon|quyet dinh|qd|so quyet dinh|so qd|nguoi) [^/]*tuyen dung$/,
  /tuyen dung[^/]* \/ (so|co quan|don vi|noi|hinh thuc|nguon|so quyet dinh|so qd|nguoi)( |$)/,
  /sinh hoat/,
];

export const tellsSomethingElse = (key: string): boolean => !isDayOfAppointment(key) && OTHERS.some((pattern) => pattern.test(key));
