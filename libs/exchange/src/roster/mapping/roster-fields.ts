/** What a column of a roster can hold. */
export interface RosterField {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  /** Folded headings that mean it: matched against the whole path ("trinh do chuyen mon / ths") or its last level. */
  readonly headings: readonly RegExp[];
}

const field = (code: string, vi: string, en: string, ...headings: RegExp[]): RosterField => ({ code, vi, en, headings });

/** What the heading of a column of ticks can stand for. */
const DEGREES =
  '(bac si |duoc si |bs ?|ds ?)?(ck|chuyen khoa)|tskh|ts|tien s|ths|th s|thac s|cao hoc|(sau|tren) (dai hoc|dh)|dai hoc|dh|cu nhan|cn|ky s|ks|bac s|bs|duoc s|kien truc s|kts|cao dang|cd|trung (cap|hoc)|thcn|tccn|tc|so cap|sc|con lai|khac|chua|khong|cqdt';

/** In the order they are tried: what is more particular stands first. */
export const ROSTER_FIELDS: readonly RosterField[] = [
  field('order', 'Số thứ tự', 'Number', /^(stt|tt|so tt|so thu tu|no|#)$/),
  field('birthDay', 'Ngày (của ngày sinh)', 'Day of birth', /sinh.* \/ ngay$/),
  field('birthMonth', 'Tháng (của ngày sinh)', 'Month of birth', /sinh.* \/ thang$/),
  field('birthYear', 'Năm (của ngày sinh)', 'Year of birth', /sinh.* \/ year$/),
  field('birthDateMale', 'Ngày sinh (nam)', 'Date of birth (men)', /sinh.* \/ nam$/, /^nam sinh nam$/),
  field('birthDateFemale', 'Ngày sinh (nữ)', 'Date of birth (women)', /sinh.* \/ nu$/, /^nam sinh nu$/),
  field('familyName', 'Họ và tên đệm', 'Family and middle name', /(^|\/ )(ho|ho dem|ho va dem|ho lot|ho va ten dem|ho va chu dem)$/),
  field('givenName', 'Tên', 'Given name', /(^|\/ )ten$/, /^(given|first) name$/),
  field(
    'fullName',
    'Họ và tên',
    'Full name',
    /^ho (va )?ten/,
    /^ho va ten/,
    /^ho ten/,
    /^(full )?name$/,
    /^(can bo|giao vien|nhan vien|cong chuc|vien chuc)$/,
  ),
  field(
    'partyProbationOn',
    'Ngày vào Đảng (dự bị)',
    'Party, probationary since',
    /dang.* \/ du bi/,
    /du bi$/,
    /^ngay (ket nap|vao) dang( du bi)?$/,
  ),
  field(
    'partyOfficialOn',
    'Ngày vào Đảng (chính thức)',
    'Party, full member since',
    /dang.* \/ chinh thuc/,
    /^ngay (vao dang )?chinh thuc$/,
    /dang chinh thuc/,
  ),
  field('partyTick', 'Đảng viên', 'Party member', /^dang vien$/, /\/ dang vien$/),
  field('citizenId', 'Số định danh (CCCD)', 'Citizen number', /cccd|cmnd|can cuoc|so dinh danh|ma dinh danh|citizen|^id( number| no)?$/),
  field('socialInsurance', 'Số sổ BHXH', 'Social insurance number', /bhxh|bao hiem xa hoi/),
  field('genderFemaleTick', 'Nữ (đánh dấu)', 'Woman (tick)', /^(gioi tinh|phai) \/ nu$/, /^nu$/),
  field('genderMaleTick', 'Nam (đánh dấu)', 'Man (tick)', /^(gioi tinh|phai) \/ nam$/, /^nam$/),
  field('gender', 'Giới tính', 'Gender', /^(gioi tinh|gioi|phai|gender|sex|nam nu)$/),
  field(
    'birthDate',
    'Ngày sinh',
    'Date of birth',
    /^(ngay|thang|nam|ngay thang nam|ngay thang|nam thang).*sinh/,
    /^sinh (ngay|nam)/,
    /^(date of birth|birth ?date|birthday|dob|year of birth)$/,
  ),
  field('ethnicity', 'Dân tộc', 'Ethnic group', /dan toc|^ethnic/),
  field('religion', 'Tôn giáo', 'Religion', /ton giao|^religion/),
  field('nativePlace', 'Quê quán', 'Native place', /que quan|nguyen quan|^que$|native place/),
  field('locationTick', 'Nơi ở (đánh dấu)', 'Where (tick)', /^noi o \/ /, /^(trong tinh|ngoai tinh|nuoc ngoai)$/),
  field('employerOrResidence', 'Nơi công tác hoặc cư trú', 'Employer or residence', /cong tac.*(cu tru|noi o)/),
  field('residenceText', 'Nơi ở', 'Residence', /^(noi o|cho o|dia chi|thuong tru|noi thuong tru|noi o hien nay|noi cu tru|address)/),
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
  field('recruitedOn', 'Ngày tuyển dụng', 'Recruited on', /tuyen dung|vao nganh|ngay vao lam|recruited|hired/),
  field('officialOn', 'Ngày vào biên chế', 'Established on', /bien che|huong ngach|bo nhiem ngach/),
  field(
    'joinedUnitOn',
    'Ngày vào đơn vị',
    'Joined the unit on',
    /ngay (vao|ve) (don vi|truong|co quan|benh vien)|ngay ve don vi|nhan cong tac/,
  ),
  field('generalEducation', 'Trình độ văn hóa', 'General education', /van hoa$|pho thong|^hoc van$|trinh do hoc van/),
  field('groupTick', 'Lĩnh vực trí thức (đánh dấu)', 'Group of intellectuals (tick)', /linh vuc.* \/ /),
  field('politicalTick', 'Lý luận chính trị (đánh dấu)', 'Political theory (tick)', /(ly luan|chinh tri|llct).* \/ /),
  field('stateTick', 'Quản lý nhà nước (đánh dấu)', 'State management (tick)', /(quan ly nha nuoc|qlnn|quan ly hanh chinh).* \/ /),
  field('politicalTheory', 'Lý luận chính trị', 'Political theory', /ly luan|llct|^(trinh do )?chinh tri$|political/),
  field('stateManagement', 'Quản lý nhà nước', 'State management', /quan ly nha nuoc|qlnn|quan ly hanh chinh|state management/),
  field(
    'major',
    'Chuyên ngành',
    'Major',
    /chuyen nganh|nganh (dao tao|hoc)|^nganh$|^major|(trinh do|dao tao).* \/ nganh/,
    /^chuyen mon (duoc )?dao tao$/,
    /^chuyen mon$/,
    /^nganh nghe$/,
  ),
  field('institution', 'Nơi đào tạo', 'Institution', /(noi|co so|truong) dao tao|^institution|^university|tot nghiep truong|\/ truong$/),
  field(
    'degreeYear',
    'Năm tốt nghiệp',
    'Year of award',
    /(nam|year) (tn|tot nghiep|cap|nhan bang|hoan thanh)|(chuyen mon|trinh do|dao tao|tot nghiep|van bang|bang cap).* \/ year$|year of award|graduat/,
  ),
  field('trainingForm', 'Hình thức đào tạo', 'Form of training', /hinh thuc|he dao tao|loai hinh/),
  field('language', 'Ngoại ngữ', 'Foreign languages', /ngoai ngu|tieng anh|^language/),
  field('it', 'Tin học', 'IT', /tin hoc|^cntt$|^it$|computer/),
  field('degreeTick', 'Trình độ (đánh dấu)', 'Degree (tick)', new RegExp(`(chuyen mon|trinh do|dao tao|hoc vi|bang cap).* / (${DEGREES})`)),
  field(
    'degree',
    'Trình độ chuyên môn',
    'Degree',
    /(trinh do|hoc vi|bang cap|hoc ham|van bang)[^/]*$/, // what stands below such a heading and is no degree tells something else
    /(trinh do|dao tao|hoc vi|bang cap).* \/ (chuyen mon|cm|cao nhat|bang)( |$)/,
    /^degree/,
  ),
  field('rankCode', 'Mã ngạch', 'Rank code', /ma (so )?(ngach|chuc danh|cdnn)|^ma so$|ngach.* \/ ma|^rank/),
  field('salaryStep', 'Bậc lương', 'Salary step', /(^|\/ )bac( luong)?$|^step$/),
  field('salaryCoefficient', 'Hệ số lương', 'Salary coefficient', /he so|coefficient/),
  field('salaryFrom', 'Thời điểm hưởng', 'Salary since', /thoi (diem|gian) huong|ngay huong|huong tu/),
  field(
    'category',
    'Đối tượng',
    'Category',
    /^(doi tuong|phan loai|loai (can bo|cong chuc|lao dong)|dien (can bo|quan ly|doi tuong|lao dong)|category)/,
  ),
  field('position', 'Chức vụ, chức danh', 'Position', /chuc vu|chuc danh|nghe nghiep|vi tri viec lam|^position|^job|cong viec/),
  field('department', 'Bộ phận', 'Department', /^(phong|to|bo phan|khoa|phong ban|phong khoa|to chuyen mon|department)( |$|\/)/),
  field('unit', 'Đơn vị công tác', 'Unit', /don vi|co quan|noi cong tac|noi lam viec|^truong$|^unit$|workplace/),
  field('associations', 'Hội tham gia', 'Associations', /^hoi |hoi vien|hiep hoi|association/),
  field('works', 'Công trình, giải thưởng', 'Works and awards', /cong trinh|giai thuong|sang kien|thanh tich|de tai|works/),
  field('contacts', 'Điện thoại, email', 'Phone and e-mail', /dien thoai|email|e mail|^sdt$|so dt|phone|lien (he|lac)/),
  field('consent', 'Đồng ý cung cấp thông tin', 'Consent', /dong y|consent/),
  field('note', 'Ghi chú', 'Note', /ghi chu|^note|remark/),
];

export const fieldByCode = new Map(ROSTER_FIELDS.map((entry) => [entry.code, entry]));
