import type { Language } from '#libs/kernel';
import type { CaseWords } from '../cases/case.js';

/** What a mail tells: counts, codes and where to look. No name of a person is in it. */
export interface MailContent {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface ToldCase extends CaseWords {
  readonly id: string;
}

const WORDS = {
  vi: {
    one: (title: string) => title,
    many: (count: number) => `${count} việc mới trong Hiền Tài`,
    why: 'Vì sao bạn nhận thư này',
    because: 'bạn theo dõi lĩnh vực và đơn vị này. Đổi cách nhận thư trong trang Thông báo.',
    open: 'Xem những người đủ điều kiện',
    noLink: 'Mở Hiền Tài, trang Thông báo, để xem.',
  },
  en: {
    one: (title: string) => title,
    many: (count: number) => `${count} new cases in Hiền Tài`,
    why: 'Why you receive this',
    because: 'you follow this field and unit. Change how you are written to on the page Notices.',
    open: 'See the people who qualify',
    noLink: 'Open Hiền Tài, page Notices, to see.',
  },
} as const;

export function mailOf(cases: readonly ToldCase[], language: Language, publicUrl: string | undefined): MailContent {
  const words = WORDS[language];
  const link = (id: string) => (publicUrl ? `${publicUrl.replace(/\/$/, '')}/thong-bao/${id}` : null);
  const blocks = cases.map(({ id, title, why }) => ({ title, why, link: link(id) }));
  const text = [
    ...blocks.flatMap((block) => [block.title, block.why, ...(block.link ? [`${words.open}: ${block.link}`] : []), '']),
    ...(publicUrl ? [] : [words.noLink, '']),
    `${words.why}: ${words.because}`,
  ].join('\n');
  const html = [
    `<!doctype html><html lang="${language}"><body style="margin:0;padding:24px;background:#f6f5f1;font:15px/1.5 system-ui,'Segoe UI',Roboto,sans-serif;color:#1a2330">`,
    '<div style="max-width:560px;margin:0 auto;background:#ffffff;border:1px solid #e3dfd5;border-radius:10px;padding:20px 24px">',
    '<div style="font-size:13px;color:#0b5563;font-weight:600">Hiền Tài</div>',
    ...blocks.map(
      (block) =>
        `<h1 style="font-size:18px;line-height:1.3;margin:14px 0 6px">${escaped(block.title)}</h1><p style="margin:0 0 12px">${escaped(block.why)}</p>${
          block.link
            ? `<p style="margin:0 0 18px"><a href="${escaped(block.link)}" style="display:inline-block;background:#0b5563;color:#ffffff;text-decoration:none;padding:9px 14px;border-radius:7px">${words.open}</a></p>`
            : ''
        }`,
    ),
    ...(publicUrl ? [] : [`<p style="margin:0 0 12px">${words.noLink}</p>`]),
    `<p style="margin:18px 0 0;padding-top:12px;border-top:1px solid #e3dfd5;font-size:13px;color:#5e6876">${words.why}: ${words.because}</p>`,
    '</div></body></html>',
  ].join('');
  return { subject: cases.length === 1 ? words.one(cases[0]!.title) : words.many(cases.length), text, html };
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign]!);
