/** The audit trail is not as it was sealed. */
export class TrailDamaged extends Error {
  constructor(count: number) {
    super(`Nhật ký có ${count} chỗ sai khác / the audit trail differs in ${count} places`);
  }
}
