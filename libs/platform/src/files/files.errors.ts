import { defineErrors } from '#libs/kernel';

export const filesErrors = defineErrors({
  'files.too_large': { status: 413, vi: 'Tệp lớn hơn {megabytes} MB.', en: 'The file is larger than {megabytes} MB.' },
  'files.cut_short': {
    status: 400,
    vi: 'Tệp tải lên bị đứt giữa chừng: tải lại.',
    en: 'The upload was cut off in the middle: send it again.',
  },
  'files.empty': { status: 400, vi: 'Tệp trống.', en: 'The file is empty.' },
  'files.not_found': { status: 404, vi: 'Tệp không còn.', en: 'The file is gone.' },
});
