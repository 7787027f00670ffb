import type { ErrorDetail, ErrorRegistry, Language } from '#libs/kernel';
import { defineErrors, formatError } from '#libs/kernel';

/** An error as the API answers it (RFC 9457). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly { pointer: string; code: string; detail: string; suggestion?: string }[];
}

export const platformErrors = defineErrors({
  'request.invalid': {
    status: 400,
    vi: 'Dữ liệu gửi lên chưa đúng: xem từng mục bên dưới.',
    en: 'The request is not valid: see each entry below.',
  },
  'request.unknown_property': { status: 400, vi: 'Không có trường «{property}».', en: 'There is no property “{property}”.' },
  'request.wrong_value': { status: 400, vi: 'Giá trị chưa đúng ({rule}).', en: 'The value is not valid ({rule}).' },
  'request.empty': { status: 400, vi: 'Cần nhập mục này.', en: 'Text is needed here.' },
  'request.not_chosen': { status: 400, vi: 'Cần chọn một mục.', en: 'Choose one.' },
  'request.too_short': { status: 400, vi: 'Cần ít nhất {min} ký tự.', en: 'At least {min} characters are needed.' },
  'request.too_long': { status: 400, vi: 'Dài quá {max} ký tự: rút ngắn lại.', en: 'Longer than {max} characters: shorten it.' },
  'request.too_many': { status: 400, vi: 'Nhiều quá {max} mục: chia thành nhiều lần.', en: 'More than {max} entries: send them in parts.' },
  'request.not_text': {
    status: 400,
    vi: 'Có ký tự không đọc được: xoá rồi gõ lại.',
    en: 'There are characters that cannot be read: delete them and type it again.',
  },
  'request.not_whole': { status: 400, vi: 'Cần một số nguyên.', en: 'A whole number is needed.' },
  'request.not_a_number': { status: 400, vi: 'Cần một con số.', en: 'A number is needed.' },
  'request.below': { status: 400, vi: 'Không nhỏ hơn {min}.', en: 'Not less than {min}.' },
  'request.above': { status: 400, vi: 'Không lớn hơn {max}.', en: 'Not more than {max}.' },
  'request.not_a_day': { status: 400, vi: 'Không có ngày này: nhập ngày/tháng/năm.', en: 'There is no such day: enter day/month/year.' },
  'request.not_a_date': {
    status: 400,
    vi: 'Không có ngày này: nhập ngày/tháng/năm, tháng/năm hoặc năm.',
    en: 'There is no such day: enter day/month/year, month/year or year.',
  },
  'request.not_a_year': { status: 400, vi: 'Cần một năm, ví dụ 2030.', en: 'A year is needed, such as 2030.' },
  'request.not_an_hour': { status: 400, vi: 'Cần giờ và phút, ví dụ 07:30.', en: 'Hour and minute are needed, such as 07:30.' },
  'request.not_an_email': { status: 400, vi: 'Chưa phải một địa chỉ thư điện tử.', en: 'This is no e-mail address.' },
  'request.malformed': { status: 400, vi: 'Không đọc được nội dung gửi lên.', en: 'The request cannot be read.' },
  'request.too_deep': {
    status: 400,
    vi: 'Nội dung gửi lên lồng quá nhiều tầng: tách thành yêu cầu đơn giản hơn.',
    en: 'The request is nested too deep: ask something simpler.',
  },
  'request.too_large': { status: 413, vi: 'Nội dung gửi lên quá lớn.', en: 'The request is too large.' },
  'request.wrong_media_type': { status: 415, vi: 'Máy chủ không nhận kiểu nội dung này.', en: 'This content type is not accepted.' },
  'request.no_such_route': { status: 404, vi: 'Không có địa chỉ này.', en: 'There is nothing at this address.' },
  'request.forbidden_origin': {
    status: 403,
    vi: 'Yêu cầu không đến từ trang của hệ thống: mở lại trang rồi thử lại.',
    en: 'The request does not come from a page of this system: reload the page and try again.',
  },
  'request.view_only': {
    status: 403,
    vi: 'Đang xem như người khác: chỉ xem được, không làm được gì. Thôi xem để làm việc của mình.',
    en: 'You are looking as somebody else: nothing can be done. Stop looking to do your own work.',
  },
  'request.version_needed': {
    status: 428,
    vi: 'Thiếu phiên bản đang sửa (If-Match): tải lại rồi sửa.',
    en: 'The version being changed is missing (If-Match): reload, then change.',
  },
  'request.conflict': {
    status: 409,
    vi: 'Dữ liệu mâu thuẫn với dữ liệu đã có: tải lại rồi thử lại.',
    en: 'This conflicts with what is stored: reload and try again.',
  },
  'request.bad_key': {
    status: 400,
    vi: 'Idempotency-Key cần 8 đến 128 ký tự ASCII không có khoảng trắng.',
    en: 'An Idempotency-Key has 8 to 128 ASCII characters and no blanks.',
  },
  'request.key_used': {
    status: 422,
    vi: 'Idempotency-Key này đã dùng cho một yêu cầu khác: dùng khoá mới.',
    en: 'This Idempotency-Key was used for another request: use a new one.',
  },
  'request.still_running': {
    status: 409,
    vi: 'Yêu cầu này đang được thực hiện: chờ giây lát rồi gửi lại.',
    en: 'This request is still being carried out: wait a moment, then send it again.',
  },
  'request.try_later': {
    status: 503,
    vi: 'Cơ sở dữ liệu đang bận hoặc khởi động lại: thử lại sau ít giây.',
    en: 'The database is busy or restarting: try again in a few seconds.',
  },
  'request.method_not_allowed': {
    status: 405,
    vi: 'Địa chỉ này không nhận phương thức đó.',
    en: 'This address does not take that method.',
  },
  'server.failed': {
    status: 500,
    vi: 'Máy chủ gặp lỗi. Việc này đã được ghi nhật ký; thử lại, hoặc báo mã yêu cầu cho quản trị viên.',
    en: 'The server failed. This was logged; try again, or tell an administrator the request id.',
  },
});

/** Builds the answer to a code in the asker's language. */
export class ProblemTexts {
  constructor(private readonly registry: ErrorRegistry) {}

  statusOf(code: string): number {
    return this.registry[code]?.status ?? 500;
  }

  of(code: string, params: Record<string, string | number>, details: readonly ErrorDetail[], language: Language): Problem {
    const detail = formatError(this.registry, code, params, language);
    const errors = details.map((entry) => ({
      pointer: entry.pointer,
      code: entry.code,
      detail: formatError(this.registry, entry.code, entry.params ?? {}, language),
      ...(entry.suggestion ? { suggestion: entry.suggestion } : {}),
    }));
    return { type: 'about:blank', title: detail, status: this.statusOf(code), code, detail, ...(errors.length > 0 ? { errors } : {}) };
  }
}
