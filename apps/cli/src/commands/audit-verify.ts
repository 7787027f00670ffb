import { readEnvironment } from '#config';
import { anchorFile, SealKey, type TrailReport, verifyTrail } from '#libs/audit';
import { asOwner, openSecrets } from '#libs/platform';
import { TrailDamaged } from '../trail-damaged.js';
import { findingText } from './finding-text.js';

/**
 * `audit-verify [--running]`: the whole audit trail hashed anew and compared with its seals and with the heads kept outside the
 * database. Only reads; fails when anything differs. `--running`: a product is there that seals.
 */
export async function run(words: readonly string[]): Promise<void> {
  const { DATA_DIR, DATABASE_URL = '', AUDIT_ANCHOR } = readEnvironment();
  const secrets = openSecrets(DATA_DIR);
  const key = new SealKey(secrets.auditKey);
  const anchor = anchorFile(DATA_DIR, AUDIT_ANCHOR);
  const begin = performance.now();
  const report = await asOwner({ url: DATABASE_URL, passwords: secrets.passwords }, async (tx) => {
    await tx.query('set transaction isolation level repeatable read, read only');
    return verifyTrail(tx, key, { anchor, running: words.includes('--running') });
  });
  for (const line of reportLines(report, key.id, (performance.now() - begin) / 1_000)) console.log(line);
  if (report.findingCount > 0) throw new TrailDamaged(report.findingCount);
}

function* reportLines(report: TrailReport, keyId: string, seconds: number): Generator<string> {
  const { events, seals, sealedUntil, unsealed, droppedMonths, beyondRetention, anchors } = report;
  const rate = Math.round(events / seconds);
  yield `Nhật ký: ${events} sự kiện, ${seals} lô niêm phong, khóa ${keyId} / audit trail: ${events} events, ${seals} seals, key ${keyId} (${seconds.toFixed(1)} s, ${rate}/s)`;
  if (sealedUntil) yield `Đã niêm phong đến ${momentText(sealedUntil)} / sealed until ${sealedUntil.toISOString()}`;
  yield `Mốc đối chiếu ngoài cơ sở dữ liệu: ${anchors} / heads kept outside the database: ${anchors}`;
  if (unsealed > 0) yield `Chưa niêm phong: ${unsealed} sự kiện sau lô cuối / not sealed yet: ${unsealed} events after the last batch`;
  if (droppedMonths.length > 0)
    yield `Hết hạn lưu: ${droppedMonths.map(monthText).join(', ')} (${beyondRetention} lô chỉ còn niêm phong) / beyond retention: ${beyondRetention} batches of ${droppedMonths.length} months, of which the seals remain`;
  for (const finding of report.findings) yield `✗ ${findingText(finding)}`;
  if (report.findingCount === 0) yield 'Nhật ký nguyên vẹn. / The audit trail is intact.';
}

/** 26/11/2026 02:33:54, in Vietnam. */
function momentText(at: Date): string {
  const [day = '', time = ''] = new Date(at.getTime() + 7 * 3_600_000).toISOString().split('T');
  return `${day.split('-').reverse().join('/')} ${time.slice(0, 8)}`;
}

const monthText = (month: string): string => `${month.slice(5, 7)}/${month.slice(0, 4)}`;
