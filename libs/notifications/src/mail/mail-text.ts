import type { Language } from '#libs/kernel';
import { type CaseWords, pageOf } from '../cases/case.js';
import { mailHtml } from './mail-html.js';

/** What a mail tells: counts, codes and where to look. No name of a person is in it. */
export interface MailContent {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface ToldCase extends CaseWords {
  readonly id: string;
}

/** The words of one mail, before they are laid out. */
export interface MailWords {
  readonly language: Language;
  readonly subject: string;
  readonly cases: readonly { readonly title: string; readonly why: string; readonly link: string | null }[];
  readonly open: string;
  readonly noLink: string | null; // null: there are links
  readonly because: string;
  readonly stop: { readonly text: string; readonly link: string | null };
}

const WORDS = {
  vi: {
    many: (count: number) => `${count} việc cần xem trong Hiền Tài`,
    open: 'Xem trong Hiền Tài',
    noLink: 'Mở Hiền Tài, trang Thông báo, để xem.',
    because: 'Bạn nhận thư này vì đang theo dõi hoặc phụ trách việc nói trên trong Hiền Tài.',
    stop: 'Đổi cách nhận, hoặc thôi nhận thư',
    stopHow: 'Đổi cách nhận, hoặc thôi nhận thư: trang Thông báo, mục Cách nhận.',
  },
  en: {
    many: (count: number) => `${count} cases to look at in Hiền Tài`,
    open: 'Look at it in Hiền Tài',
    noLink: 'Open Hiền Tài, page Notices, to look at it.',
    because: 'You receive this because you follow or look after what is named above in Hiền Tài.',
    stop: 'Change how you are written to, or stop it',
    stopHow: 'To change how you are written to, or to stop it: page Notices, section How you are told.',
  },
} as const;

export function mailOf(cases: readonly ToldCase[], language: Language, publicUrl: string | undefined): MailContent {
  const said = WORDS[language];
  const link = (path: string) => (publicUrl ? `${publicUrl.replace(/\/$/, '')}${path}` : null);
  const words: MailWords = {
    language,
    subject: cases.length === 1 ? cases[0]!.title : said.many(cases.length),
    cases: cases.map((told) => ({ title: told.title, why: told.why, link: link(pageOf(told.id, told)) })),
    open: said.open,
    noLink: publicUrl ? null : said.noLink,
    because: said.because,
    stop: { text: publicUrl ? said.stop : said.stopHow, link: link('/thong-bao') },
  };
  return { subject: words.subject, text: plainText(words), html: mailHtml(words) };
}

function plainText({ cases, open, noLink, because, stop }: MailWords): string {
  return [
    ...cases.flatMap(({ title, why, link }) => [title, why, ...(link ? [`${open}: ${link}`] : []), '']),
    ...(noLink ? [noLink, ''] : []),
    because,
    stop.link ? `${stop.text}: ${stop.link}` : stop.text,
  ].join('\n');
}
