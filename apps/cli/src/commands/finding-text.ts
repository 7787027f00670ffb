import type { Finding, FindingKind } from '#libs/audit';

type Words = (finding: Finding) => readonly [vi: string, en: string];

const batches = ({ seq, last }: Finding, many: string, one: string): string =>
  last && last > seq ? `${many} ${seq}–${last}` : `${one} ${seq}`;
const viBatches = (finding: Finding) => batches(finding, 'các lô', 'lô');
const enBatches = (finding: Finding) => batches(finding, 'batches', 'batch');

const WORDS: Readonly<Record<FindingKind, Words>> = {
  events_changed: ({ seq }) => [`lô ${seq}: có sự kiện đã bị sửa`, `batch ${seq}: events were changed`],
  events_missing: ({ seq, count }) => [`lô ${seq}: thiếu ${count} sự kiện`, `batch ${seq}: ${count} events are missing`],
  events_added: ({ seq, count }) => [`lô ${seq}: thừa ${count} sự kiện bị chèn vào`, `batch ${seq}: ${count} events were added`],
  events_outside: ({ seq, count }) => [
    `lô ${seq}: ${count} sự kiện nằm ở tháng không thuộc lô`,
    `batch ${seq}: ${count} events lie in a month that is not of it`,
  ],
  events_backdated: ({ seq, count }) => [
    `lô ${seq}: ${count} sự kiện ghi giờ sớm hơn lô trước (lùi ngày, hoặc đồng hồ máy chủ bị vặn lùi)`,
    `batch ${seq}: ${count} events say they are older than the batch before (backdated, or the clock of the server was set back)`,
  ],
  events_unsealed: ({ seq, count }) => [
    `trước lô ${seq}: ${count} sự kiện để lâu không được niêm phong`,
    `before batch ${seq}: ${count} events have stayed unsealed for long`,
  ],
  seal_missing: (finding) => [`${viBatches(finding)}: mất niêm phong`, `${enBatches(finding)}: the seal is missing`],
  seal_changed: ({ seq }) => [
    `lô ${seq}: niêm phong đã bị sửa hoặc không nối với lô trước`,
    `batch ${seq}: the seal was changed or does not follow the one before`,
  ],
  seal_unsigned: ({ seq }) => [`lô ${seq}: chữ ký không phải của khóa này`, `batch ${seq}: the signature is not of this key`],
  anchor_differs: ({ seq }) => [
    `lô ${seq}: khác với mốc đối chiếu ngoài (cơ sở dữ liệu đã bị thay hoặc phục hồi từ bản cũ)`,
    `batch ${seq}: differs from the head kept outside (the database was replaced, or restored from an older copy)`,
  ],
  anchor_ahead: (finding) => [
    `${viBatches(finding)}: có trong mốc đối chiếu ngoài nhưng không còn trong cơ sở dữ liệu (bị cắt, hoặc phục hồi từ bản cũ)`,
    `${enBatches(finding)}: in the heads kept outside, no longer in the database (cut off, or restored from an older copy)`,
  ],
  anchor_unsigned: ({ seq }) => [`mốc đối chiếu ngoài của lô ${seq} đã bị sửa`, `the head kept outside of batch ${seq} was changed`],
  anchor_missing: ({ seq }) => [
    `không có mốc đối chiếu ngoài cho ${seq} lô: sản phẩm ghi lại khi chạy; nếu không vừa phục hồi, tệp đã bị xóa`,
    `no head is kept outside for ${seq} batches: the product writes it when it runs; unless this was just restored, the file was removed`,
  ],
};

/** A finding in both languages. */
export const findingText = (finding: Finding): string => WORDS[finding.kind](finding).join(' / ');
