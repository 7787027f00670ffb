/** Where mail goes out and what links in it begin with. */
export interface MailSettings {
  readonly smtpUrl: string | undefined; // none: nobody is written to, the pages tell
  readonly publicUrl: string | undefined; // none: mails carry no links
}
export const MAIL_SETTINGS = Symbol('mail settings');

/** The sender: `?from=` of the URL, the account where it is an address, else a name at the server's host. */
export function senderOf(smtpUrl: string): string {
  const { searchParams, username, hostname } = new URL(smtpUrl);
  const account = decodeURIComponent(username);
  return searchParams.get('from') ?? (account.includes('@') ? account : `hien-tai@${hostname}`);
}
