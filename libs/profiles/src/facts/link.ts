const DOI = /^(doi:\s?)?10\.\d{4,9}\/\S+$/i;

/** An address of the web, or a DOI. */
export function isLink(text: string): boolean {
  if (DOI.test(text)) return true;
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname.includes('.');
}
