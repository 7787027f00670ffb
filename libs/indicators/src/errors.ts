import { defineErrors } from '#libs/kernel';

export const indicatorsErrors = defineErrors({
  'indicators.not_found': { status: 404, vi: 'Không có chỉ tiêu này.', en: 'There is no such indicator.' },
  'indicators.counted_later': {
    status: 409,
    vi: 'Số liệu ngày này đang được đếm ở chế độ nền vì có rất nhiều người: thử lại sau ít phút.',
    en: 'There are so many people that this day is being counted in the background: try again in a few minutes.',
  },
  'indicators.told_at_the_top': {
    status: 403,
    vi: 'Tài khoản này chỉ xem số liệu của đơn vị cao nhất trong phạm vi và từng đơn vị ngay dưới: bỏ chọn đơn vị.',
    en: 'This account sees the numbers of the topmost unit of its scope and of the units right below: choose no unit.',
  },
  'indicators.told_as_published': {
    status: 403,
    vi: 'Tài khoản này xem số liệu công bố: đến hết quý vừa qua và cuối các năm trước (31/12). Bỏ chọn ngày xem, hoặc chọn một ngày 31/12 đã qua.',
    en: 'This account sees published numbers: of the end of the last quarter and of the ends of years before (31 December). Choose no day, or such a 31 December.',
  },
  'indicators.told_of_predecessors': {
    status: 403,
    vi: 'Ngày này đơn vị chưa có: số liệu thuộc các đơn vị tiền thân, ngoài phạm vi của bạn. Chỉ xem được số đã công bố: chọn một ngày 31/12 đã qua.',
    en: 'The unit did not exist on this day: its numbers belong to its predecessors, outside your scope. Only published numbers are shown: choose a 31 December that is over.',
  },
  'indicators.unit_not_found': {
    status: 404,
    vi: 'Không tìm thấy đơn vị, hoặc đơn vị nằm ngoài phạm vi của bạn.',
    en: 'The unit was not found, or is outside your scope.',
  },
  'indicators.group_without_by': {
    status: 400,
    vi: 'Nêu «group» thì phải nêu «by»: nhóm theo đơn vị, lĩnh vực, đối tượng, giới tính hay độ tuổi.',
    en: 'A “group” needs “by”: whether it is one of units, fields, categories, genders or age bands.',
  },
  'indicators.no_draft': {
    status: 404,
    vi: 'Chỉ tiêu này chưa có bản dự thảo: bấm «Soạn phiên bản mới».',
    en: 'Nobody is drafting this indicator: begin a new version first.',
  },
  'indicators.draft_open': {
    status: 409,
    vi: 'Đã có một bản dự thảo đang mở: sửa tiếp bản đó, hoặc hủy nó rồi soạn bản khác.',
    en: 'A draft is already open: continue it, or discard it and begin another.',
  },
  'indicators.draft_changed_meanwhile': {
    status: 412,
    vi: 'Người khác vừa sửa bản dự thảo này: tải lại rồi sửa tiếp.',
    en: 'Somebody else has just changed this draft: reload, then change.',
  },
  'indicators.versions_overlap': {
    status: 422,
    vi: 'Phiên bản đang dùng có hiệu lực từ {day}: phiên bản mới phải bắt đầu sau ngày đó.',
    en: 'The version in force holds from {day}: the new one must begin after that day.',
  },
  'indicators.code_taken': {
    status: 409,
    vi: 'Đã có chỉ tiêu mang mã này: chọn mã khác, hoặc soạn phiên bản mới của nó.',
    en: 'There is an indicator of this code: choose another, or draft its next version.',
  },
  'indicators.code_form': {
    status: 422,
    vi: 'Mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ «ty-le-tien-si».',
    en: 'A code has small letters, digits and hyphens only, such as “doctorate-rate”.',
  },
  'indicators.population_empty': { status: 422, vi: 'Nêu ai thuộc diện tính.', en: 'Say who is counted.' },
  'indicators.population_periods': {
    status: 422,
    vi: 'Các giai đoạn của diện tính phải nối tiếp nhau: mỗi giai đoạn có ngày kết thúc muộn hơn giai đoạn trước, giai đoạn cuối không có.',
    en: 'The periods of the population follow each other: each ends later than the one before, the last has no end.',
  },
  'indicators.numerator_empty': {
    status: 422,
    vi: 'Nêu điều kiện được tính vào tử số: không có điều kiện thì ai cũng đạt.',
    en: 'Say what the numerator asks for: without a condition everybody meets it.',
  },
  'indicators.cohort_years': {
    status: 422,
    vi: 'Chỉ tiêu giữ chân nêu sau mấy năm thì hỏi ai còn ở lại; chỉ tiêu khác để trống.',
    en: 'A retention indicator says after how many years it is asked who is still here; others leave it empty.',
  },
  'indicators.other_kind': {
    status: 422,
    vi: 'Chỉ tiêu giữ chân và chỉ tiêu khác không so được với nhau: lập chỉ tiêu mới thay vì đổi loại.',
    en: 'A retention indicator cannot be compared with another kind: begin a new indicator instead of changing its kind.',
  },
  'indicators.matches_nobody': {
    status: 422,
    vi: 'Điều kiện «{key}» không có giá trị nào nên không ai khớp: chọn ít nhất một giá trị, hoặc bỏ điều kiện.',
    en: 'The condition “{key}” has no values, so it matches nobody: choose at least one, or leave it out.',
  },
  'indicators.unknown_code': {
    status: 422,
    vi: 'Không có mã «{value}» trong danh mục.',
    en: 'The code “{value}” is not in the catalogue.',
  },
  'indicators.not_in_definitions': {
    status: 422,
    vi: 'Định nghĩa không dùng điều kiện «{key}»: đơn vị được chọn khi xem, còn chữ tự do có thể là tên người.',
    en: 'A definition cannot ask by “{key}”: units are chosen when looking, and free words may be a name.',
  },
  'indicators.goal_not_found': {
    status: 404,
    vi: 'Không tìm thấy mục tiêu này, hoặc nó nằm ngoài phạm vi của bạn.',
    en: 'The target was not found, or is outside your scope.',
  },
  'indicators.goal_given': {
    status: 409,
    vi: 'Đơn vị này đã có mục tiêu đến ngày đó: sửa mục tiêu đang có.',
    en: 'This unit already has a target by that day: change the one there is.',
  },
  'indicators.goal_changed_meanwhile': {
    status: 412,
    vi: 'Người khác vừa sửa mục tiêu này: tải lại rồi sửa tiếp.',
    en: 'Somebody else has just changed this target: reload, then change.',
  },
  'indicators.goal_withdrawn': {
    status: 409,
    vi: 'Mục tiêu này đã rút: giao mục tiêu mới.',
    en: 'This target was withdrawn: give a new one.',
  },
  'indicators.not_a_share': {
    status: 422,
    vi: 'Tỷ lệ là số thập phân từ 0 đến 1, ví dụ 0.1640 cho 16,40 %.',
    en: 'A share is a decimal fraction from 0 to 1, such as 0.1640 for 16.40%.',
  },
  'indicators.not_a_day': { status: 422, vi: 'Không có ngày này trong lịch.', en: 'There is no such day in the calendar.' },
  'indicators.baseline_both': {
    status: 422,
    vi: 'Điểm xuất phát gồm cả ngày và tỷ lệ: nhập đủ hai, hoặc để trống cả hai.',
    en: 'A baseline is a day and a share: give both, or neither.',
  },
  'indicators.baseline_late': {
    status: 422,
    vi: 'Ngày xuất phát phải trước ngày của mục tiêu.',
    en: 'The day of the baseline must be before that of the target.',
  },
  'indicators.baseline_needed': {
    status: 422,
    vi: 'Muốn có mốc từng năm thì nêu xuất phát từ ngày nào, tỷ lệ bao nhiêu.',
    en: 'Milestones begin somewhere: give the day and the share of the baseline.',
  },
  'indicators.milestones_needed': {
    status: 422,
    vi: 'Nhập ít nhất một mốc, hoặc chọn chia đều.',
    en: 'Enter at least one milestone, or have them spread.',
  },
  'indicators.milestone_order': {
    status: 422,
    vi: 'Các mốc xếp theo ngày, sau ngày xuất phát và trước ngày của mục tiêu.',
    en: 'Milestones stand in the order of days, after the baseline and before the target.',
  },
  'indicators.unit_not_yet': {
    status: 422,
    vi: 'Đơn vị chưa có vào ngày này: chọn ngày xuất phát muộn hơn.',
    en: 'The unit did not exist on this day: choose a later baseline.',
  },
  'indicators.unit_closed': {
    status: 422,
    vi: '«{unit}» không còn hoạt động: giao mục tiêu cho đơn vị kế tục.',
    en: '“{unit}” has been closed: give the target to its successor.',
  },
  'indicators.snapshot_not_found': {
    status: 404,
    vi: 'Không tìm thấy số liệu đã chốt này, hoặc nó nằm ngoài phạm vi của bạn.',
    en: 'The snapshot was not found, or is outside your scope.',
  },
  'indicators.snapshot_partial': {
    status: 422,
    vi: 'Chưa đo được đơn vị này vào ngày đó vì một đơn vị tiền thân chỉ nhập về một phần: chọn ngày khác.',
    en: 'This unit is not measurable on that day, since a predecessor came over only in part: choose another day.',
  },
  'indicators.snapshot_of_nobody': {
    status: 422,
    vi: 'Không có ai để chốt vào ngày này: chọn ngày hoặc đơn vị khác.',
    en: 'There is nobody to freeze on this day: choose another day or unit.',
  },
  'indicators.bridge_order': {
    status: 422,
    vi: 'Ngày đầu phải trước ngày cuối.',
    en: 'The first day must be before the second.',
  },
  'indicators.bridge_partial': {
    status: 422,
    vi: 'Vào một trong hai ngày, một đơn vị tiền thân chỉ nhập về một phần nên không giải thích được biến động: chọn ngày khác.',
    en: 'On one of the days a predecessor came over only in part, so the change cannot be explained: choose another day.',
  },
  'indicators.bridge_cohort': {
    status: 422,
    vi: 'Chỉ tiêu giữ chân theo từng năm tuyển nên không có biến động giữa hai ngày: xem danh sách người còn ở lại.',
    en: 'A retention indicator is of one year of recruits at a time, so there is no change between two days: look at who stayed.',
  },
  'indicators.no_forecast': {
    status: 422,
    vi: 'Chỉ dự báo được chỉ tiêu tính trên những người có mặt.',
    en: 'Only indicators of those present can be forecast.',
  },
  'indicators.no_target': {
    status: 422,
    vi: 'Chỉ tiêu này chưa có mục tiêu: giao mục tiêu trước rồi lập phương án.',
    en: 'This indicator has no target: give one first, then plan for it.',
  },
  'indicators.target_over': {
    status: 422,
    vi: 'Ngày của mục tiêu đã qua: giao mục tiêu mới rồi lập phương án.',
    en: 'The day of the target is over: give a new one, then plan for it.',
  },
  'indicators.too_many_steps': {
    status: 422,
    vi: 'Giới hạn rộng quá nên có quá nhiều cách kết hợp: đặt số người tối đa mỗi năm nhỏ hơn.',
    en: 'The caps allow too many combinations: give smaller numbers of people a year.',
  },
  'indicators.scenario_not_found': {
    status: 404,
    vi: 'Không tìm thấy phương án này, hoặc nó nằm ngoài phạm vi của bạn.',
    en: 'The scenario was not found, or is outside your scope.',
  },
  'indicators.scenario_changed_meanwhile': {
    status: 412,
    vi: 'Phương án này vừa được người khác sửa: tải lại.',
    en: 'Somebody else has just changed this scenario: reload.',
  },
});
