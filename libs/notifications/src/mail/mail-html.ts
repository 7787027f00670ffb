import type { MailWords } from './mail-text.js';

const FONT = "system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif";
const CASE = 'border-top:1px solid #e3dfd5;margin:16px 0 0;padding:16px 0 0';
const BUTTON =
  'display:inline-block;background:#0b5563;color:#ffffff;font-weight:600;text-decoration:none;padding:10px 16px;border-radius:7px';

/** One card on paper, as the pages look; styles stand in the elements, because mail programs drop everything else. */
export function mailHtml({ language, subject, cases, open, noLink, because, stop }: MailWords): string {
  const many = cases.length > 1;
  const blocks = cases.map(({ title, why, link }) =>
    [
      `<div style="${many ? CASE : ''}">`,
      many
        ? `<h2 style="font-size:16px;line-height:1.35;margin:0 0 4px">${escaped(title)}</h2>`
        : `<h1 style="font-size:20px;line-height:1.3;margin:12px 0 8px">${escaped(title)}</h1>`,
      `<p style="margin:0 0 14px">${escaped(why)}</p>`,
      link && many
        ? `<p style="margin:0"><a href="${escaped(link)}" style="color:#0b5563" aria-label="${escaped(`${open}: ${title}`)}">${open}</a></p>`
        : '',
      link && !many ? `<p style="margin:0 0 4px"><a href="${escaped(link)}" style="${BUTTON}">${open}</a></p>` : '',
      '</div>',
    ].join(''),
  );
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">`,
    `<title>${escaped(subject)}</title></head>`,
    `<body style="margin:0;padding:24px 12px;background:#f6f5f1;font:15px/1.55 ${FONT};color:#1a2330">`,
    '<div style="max-width:560px;margin:0 auto;background:#ffffff;border:1px solid #e3dfd5;border-radius:10px;padding:22px 24px">',
    '<div style="font-size:13px;color:#0b5563;font-weight:600">Hiền Tài</div>',
    many ? `<h1 style="font-size:20px;line-height:1.3;margin:12px 0 16px">${escaped(subject)}</h1>` : '',
    ...blocks,
    noLink ? `<p style="margin:14px 0 0">${noLink}</p>` : '',
    '<p style="margin:20px 0 0;padding-top:14px;border-top:1px solid #e3dfd5;font-size:13px;color:#5e6876">',
    `${because}<br>${stop.link ? `<a href="${escaped(stop.link)}" style="color:#0b5563">${stop.text}</a>` : stop.text}</p>`,
    '</div></body></html>',
  ].join('');
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign]!);
