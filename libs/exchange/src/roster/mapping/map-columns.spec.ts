import { describe, expect, it } from '@jest/globals';
import { mapColumns } from './map-columns.js';

const fieldOf = (heading: string) => mapColumns(new Map([[1, heading.split(' | ')]]))[0]!.field;

describe('a column', () => {
  it.each([
    ['Trình độ | Văn hóa', 'generalEducation'],
    ['Trình độ | Chuyên môn', 'degree'],
    ['Trình độ | Chuyên môn cao nhất', 'degree'],
    ['Trình độ | LLCT', 'politicalTheory'],
    ['Trình độ | Quản lý nhà nước', 'stateManagement'],
    ['Trình độ | Tin học', 'it'],
    ['Trình độ | Ngoại ngữ', 'language'],
    ['Trình độ chuyên môn', 'degree'],
    ['Trình độ chuyên môn | Trình độ', 'degree'],
    ['Trình độ chuyên môn | Bằng cấp', 'degree'],
    ['Trình độ đào tạo | Cao nhất', 'degree'],
    ['Trình độ chuyên môn | Chuyên ngành', 'major'],
    ['Trình độ chuyên môn | Ngành đào tạo', 'major'],
    ['Trình độ chuyên môn | Nơi đào tạo', 'institution'],
    ['Trình độ chuyên môn | Trường', 'institution'],
    ['Trình độ chuyên môn | Năm TN', 'degreeYear'],
    ['Trình độ chuyên môn | Năm tốt nghiệp', 'degreeYear'],
    ['Bằng cấp | Năm', 'degreeYear'],
    ['Năm cấp bằng', 'degreeYear'],
    ['Trình độ chuyên môn | Hình thức đào tạo', 'trainingForm'],
    ['Trình độ chuyên môn | Xếp loại', null],
    ['Trình độ chuyên môn | Số hiệu bằng', null],
    ['Trình độ chuyên môn | Ths', 'degreeTick'],
    ['Trình độ chuyên môn | Thạc sỹ', 'degreeTick'],
    ['Trình độ chuyên môn | TS, TSKH', 'degreeTick'],
    ['Trình độ đào tạo | Trên ĐH', 'degreeTick'],
    ['Trình độ đào tạo | ĐH', 'degreeTick'],
    ['Trình độ | Đại học', 'degreeTick'],
    ['Trình độ | Cao đẳng', 'degreeTick'],
    ['Trình độ chuyên môn | Trung cấp', 'degreeTick'],
    ['Trình độ chuyên môn | Bác sĩ CKII', 'degreeTick'],
    ['Trình độ chuyên môn | Kỹ sư', 'degreeTick'],
    ['Trình độ chuyên môn | Còn lại', 'degreeTick'],
    ['Trình độ chuyên môn | Chưa qua đào tạo', 'degreeTick'],
    ['Trình độ LLCT | Cao cấp', 'politicalTick'],
    ['Ngày vào Đảng', 'partyProbationOn'],
    ['Ngày vào Đảng | Chính thức', 'partyOfficialOn'],
    ['Ngày công nhận chính thức', 'partyOfficialOn'],
    ['Đảng viên | Ngày chính thức', 'partyOfficialOn'],
    ['Ngày vào Đảng (chính thức)', 'partyOfficialOn'],
    ['Ngày vào Đảng CSVN', 'partyProbationOn'],
    ['Năm vào Đảng', 'partyProbationOn'],
    ['Ngày vào ĐCSVN | Ngày kết nạp', 'partyProbationOn'],
    ['Đảng viên (x)', 'partyTick'],
    ['Đảng viên (ngày CT)', 'partyOfficialOn'],
    ['QP-AN', 'defenceTraining'],
    ['Trình độ | QPAN', 'defenceTraining'],
    ['Bồi dưỡng kiến thức quốc phòng, an ninh', 'defenceTraining'],
    ['Trình độ LLCT, QPAN', 'politicalTheory'],
    ['Nhu cầu đào tạo, bồi dưỡng năm 2027 | Đào tạo | Thạc sĩ', null],
    ['Nhu cầu đào tạo, bồi dưỡng năm 2027 | Bồi dưỡng | LLCT', null],
    ['Đăng ký bồi dưỡng | Ngoại ngữ', null],
    ['Nguyện vọng học | Tin học', null],
    ['Nơi đăng ký hộ khẩu', 'residenceText'],
    ['Loại lao động | HĐ111', 'categoryTick'],
    ['Hình thức hợp đồng | Biên chế', 'categoryTick'],
    ['Hợp đồng', 'category'],
    ['Danh hiệu', 'honour'],
    ['Danh hiệu thi đua', null],
    ['Số thẻ Đảng', null],
    ['Chức vụ', 'position'],
    ['Chức vụ đang giữ', 'position'],
    ['Chức vụ | Chính quyền', 'position'],
    ['Chức vụ (Đảng, chính quyền, đoàn thể)', 'position'],
    ['Chức vụ Đảng', null],
    ['Chức vụ | Đảng', null],
    ['Chức vụ kiêm nhiệm', null],
    ['Chức vụ | Ngày bổ nhiệm', null],
    ['Quy hoạch chức danh', null],
    ['Phụ cấp chức vụ', null],
    ['Mã vị trí việc làm', null],
    ['Hạng chức danh nghề nghiệp', null],
    ['Chức danh nghề nghiệp', 'rankName'],
    ['Ngạch', 'rankName'],
    ['Ngạch công chức | Tên ngạch', 'rankName'],
    ['Ngạch công chức | Mã ngạch', 'rankCode'],
    ['Mã ngạch (hạng)', 'rankCode'],
    ['MaNgach', 'rankCode'],
    ['Bậc lương hiện hưởng', 'salaryStep'],
    ['Bậc/Hệ số', 'salaryStep'],
    ['HSL', 'salaryCoefficient'],
    ['Hệ số phụ cấp', null],
    ['Phụ cấp | Hệ số', null],
    ['Lương mới | Hệ số', null],
    ['Dự kiến nâng bậc lương | Bậc', null],
    ['Thời điểm hưởng phụ cấp thâm niên', null],
    ['Thời điểm nâng lương lần sau', null],
    ['LƯƠNG | Từ ngày', 'salaryFrom'],
    ['Nghề nghiệp trước khi được tuyển dụng', null],
    ['Tuyển dụng | Ngày tuyển dụng', 'recruitedOn'],
    ['Cơ quan tuyển dụng', null],
    ['Quyết định tuyển dụng | Số', null],
    ['Quyết định tuyển dụng | Ngày', 'recruitedOn'],
    ['Năm về trường', 'joinedUnitOn'],
    ['Thời gian về cơ quan', 'joinedUnitOn'],
    ['Số CMND/CCCD | Số', 'citizenId'],
    ['Số CMND/CCCD | Ngày cấp', null],
    ['Mã định danh CBCCVC', null],
    ['Họ tên vợ/chồng', null],
    ['Họ và tên bố', null],
    ['Họ và tên cán bộ', 'fullName'],
    ['Cán bộ, giáo viên, nhân viên', 'fullName'],
    ['Họ và chữ lót', 'familyName'],
    ['HoTen', 'fullName'],
    ['Giới tính (Nam/Nữ)', 'gender'],
    ['Ông/Bà', 'gender'],
    ['Nữ (x)', 'genderFemaleTick'],
    ['GT', 'gender'],
    ['DT', 'ethnicity'],
    ['Dân tộc thiểu số', 'ethnicity'],
    ['ĐT', 'contacts'],
    ['Di động', 'contacts'],
    ['Thư điện tử', 'contacts'],
    ['Ngày chuyển sinh hoạt Đảng', null],
    ['Nơi đăng ký HKTT', 'residenceText'],
    ['TĐCM', 'degree'],
    ['TĐ chuyên môn', 'degree'],
    ['Trình độ CMNV', 'degree'],
    ['Học hàm, học vị', 'degree'],
    ['Học hàm', 'academicTitle'],
    ['Trình độ GDPT', 'generalEducation'],
    ['TRÌNH ĐỘ | NN', 'language'],
    ['TRÌNH ĐỘ | TH', 'it'],
    ['TRINH_DO_TH', 'it'],
    ['Ứng dụng CNTT', 'it'],
    ['Trình độ CNTT', 'it'],
    ['Tiếng dân tộc', 'language'],
    ['Anh văn', 'language'],
    ['Quản lý NN', 'stateManagement'],
    ['LL chính trị', 'politicalTheory'],
    ['Tốt nghiệp năm', 'degreeYear'],
    ['Loại hợp đồng', 'category'],
    ['Biên chế/Hợp đồng', 'category'],
    ['Ngày vào biên chế', 'officialOn'],
    ['Thạc sĩ', 'degreeTick'],
    ['Địa chỉ thường trú', 'residenceText'],
    ['Địa chỉ email', 'contacts'],
    ['Điện thoại cơ quan', 'contacts'],
    ['Điện thoại người thân', null],
    ['Nơi công tác/cư trú', 'employerOrResidence'],
    ['Ngạch, CDNN | Tên', 'rankName'],
    ['Chức danh nghề nghiệp | Tên', 'rankName'],
    ['Chức danh nghề nghiệp | Mã số', 'rankCode'],
    ['Chức danh nghề nghiệp | Hạng', null],
    ['Chức vụ | Tên', 'position'],
    ['THÔNG TIN CÁ NHÂN | Tên', 'givenName'],
    ['Đơn vị cũ', null],
    ['Chức vụ trước sắp xếp', null],
    ['Trước sắp xếp | Chức vụ', null],
    ['Chức vụ | Cấp ủy', null],
    ['Trình độ đạt chuẩn', null],
    ['Chính trị | Trình độ', 'politicalTheory'],
    ['LLCT | Năm', null],
    ['Số chứng minh nhân dân', 'citizenId'],
    ['Ngày tham gia Đảng', 'partyProbationOn'],
    ['Ngày chính thức vào Đảng', 'partyOfficialOn'],
    ['Bậc, hệ số lương', 'salaryStep'],
    ['Ngày nâng lương gần nhất', 'salaryFrom'],
    ['Bộ môn', 'department'],
    ['15.2- Trình độ chuyên môn cao nhất', 'degree'],
    ['1) Họ và tên khai sinh (viết chữ in hoa)', 'fullName'],
    ['10) Nghề nghiệp khi được tuyển dụng', null],
    ['(3) Ngày sinh', 'birthDate'],
    ['13. Anh/chị có là đảng viên không?', 'partyTick'],
    ['Họ và', 'familyName'],
    ['Số LL', null],
    ['Xếp loại chuẩn nghề nghiệp', null],
    ['Được miễn thi | Ngoại ngữ', null],
    ['Ngoại ngữ đăng ký thi', null],
    ['Văn bằng, chứng chỉ theo yêu cầu của ngạch dự thi | Trình độ tin học', 'it'],
    ['Ngạch/ hạng', 'rankName'],
    ['Ngạch, bậc lương', 'rankName'],
    ['Môn đào tạo', 'major'],
    ['C.VỤ', 'position'],
    ['T.ĐỘ CM', 'degree'],
    ['C.CHỈ | N.NGỮ', 'language'],
    ['C.CHỈ | T.HỌC', 'it'],
    ['NGÀY TD', 'recruitedOn'],
    ['TD', 'degree'],
    ['Hệ ĐT', 'trainingForm'],
    ['Liên hệ', 'contacts'],
    ['ten_phong_ban', 'department'],
    ['trang_thai', 'workStatus'],
    ['Tình trạng sức khỏe', null],
    ['Trình độ văn hoá | THPT', 'educationTick'],
    ['Trình độ văn hoá | 12/12', 'educationTick'],
    ['Family name', 'familyName'],
    ['Highest qualification', 'degree'],
    ['Field of study', 'major'],
    ['Awarding institution', 'institution'],
    ['English proficiency', 'language'],
    ['IT skills', 'it'],
    ['Civil service rank', 'rankCode'],
    ['Salary step', 'salaryStep'],
    ['Date of recruitment', 'recruitedOn'],
    ['Party member', 'partyTick'],
    ['Mobile', 'contacts'],
    ['Division', 'department'],
  ])('headed «%s» is taken for %s', (heading, field) => expect(fieldOf(heading)).toBe(field));
});

describe('the columns of a roster', () => {
  const fieldsOf = (...headings: string[][]) =>
    mapColumns(new Map(headings.map((heading, at) => [at + 1, heading]))).map(({ field }) => field);

  it('by degree are ticks, and what else stands in the block is what it says', () => {
    const block = (...leaves: string[]) => leaves.map((leaf) => ['Trình độ chuyên môn', leaf]);
    expect(fieldsOf(...block('TS', 'ThS', 'ĐH', 'CĐ', 'Trung cấp', 'Còn lại'))).toEqual(Array(6).fill('degreeTick'));
    expect(fieldsOf(...block('Trình độ', 'Ngành', 'Trường', 'Năm TN'))).toEqual(['degree', 'major', 'institution', 'degreeYear']);
    expect(fieldsOf(...block('Đại học', 'Năm tốt nghiệp', 'Năm', 'Xếp loại'))).toEqual(['degreeTick', 'degreeYear', null, null]);
  });

  it('under "Trình độ" are told apart', () => {
    const block = ['Văn hóa', 'Chuyên môn', 'Lý luận chính trị', 'QLNN', 'Ngoại ngữ', 'Tin học'].map((leaf) => ['Trình độ', leaf]);
    expect(fieldsOf(...block)).toEqual(['generalEducation', 'degree', 'politicalTheory', 'stateManagement', 'language', 'it']);
  });

  it('tell a post in a second one where the first is blank', () => {
    expect(fieldsOf(['Chức vụ'], ['Vị trí việc làm'], ['Nhiệm vụ được giao'])).toEqual(['position', 'otherPosition', null]);
    expect(fieldsOf(['Nhiệm vụ được giao'], ['Chức danh'])).toEqual(['otherPosition', 'position']);
  });

  it('keep a field for the one that says it most plainly', () => {
    expect(fieldsOf(['Nơi đăng ký HKTT'], ['Nơi ở hiện nay'])).toEqual([null, 'residenceText']);
    expect(fieldsOf(['Lương mới', 'Hệ số'], ['Lương cũ', 'Hệ số'])).toEqual([null, 'salaryCoefficient']);
    expect(fieldsOf(['Bậc/Hệ số'], ['Hệ số lương'])).toEqual(['salaryStep', 'salaryCoefficient']);
    expect(fieldsOf(['Chuyên môn'], ['Chuyên ngành'])).toEqual(['degree', 'major']);
    expect(fieldsOf(['Chuyên môn'], ['Năm TN'])).toEqual(['major', 'degreeYear']);
    expect(fieldsOf(['Quê quán', 'Xã'], ['Quê quán', 'Tỉnh'], ['Nguyên quán'])).toEqual(['nativePlace', 'nativePlace', null]);
  });

  it('tell since when pay is drawn by a day right behind it, and nowhere else', () => {
    expect(fieldsOf(['Bậc lương'], ['Hệ số'], ['Từ ngày'])).toEqual(['salaryStep', 'salaryCoefficient', 'salaryFrom']);
    expect(fieldsOf(['Hệ số'], ['Chức vụ'], ['Từ ngày'])).toEqual(['salaryCoefficient', 'position', null]);
  });

  it('of a title and of the paper behind it tell degrees together; of two papers the plainest does', () => {
    expect(fieldsOf(['Học vị'], ['Văn bằng chuyên môn'])).toEqual(['degree', 'degree']);
    expect(fieldsOf(['Văn bằng'], ['Bằng cấp'])).toEqual(['degree', null]);
  });
});
