import { defineErrors } from '#libs/kernel';

export const catalogsErrors = defineErrors({
  'catalogs.not_found': { status: 404, vi: 'Không có danh mục này.', en: 'There is no such catalogue.' },
});
