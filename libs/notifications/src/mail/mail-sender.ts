import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { MAIL_SETTINGS, type MailSettings, senderOf } from './mail-settings.js';

export interface Mail {
  readonly key: string; // makes the Message-ID: a mail sent twice is recognised as one
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly language: 'vi' | 'en';
}

/** How sending went: null for accepted. `final`: the address was refused, trying again cannot help. */
export interface SendFailure {
  readonly code: string;
  readonly final: boolean;
}

const PER_SECOND = 10;

/** Sends mail over a few kept connections, so many a second. Every step is bounded in time: a server that hangs costs one attempt. */
@Injectable()
export class MailSender implements OnModuleDestroy {
  private readonly transport: Transporter | null;
  private readonly from: string = '';

  constructor(@Inject(MAIL_SETTINGS) { smtpUrl }: MailSettings) {
    this.transport = smtpUrl
      ? createTransport({
          url: smtpUrl,
          pool: true,
          maxConnections: 3,
          rateDelta: 1_000,
          rateLimit: PER_SECOND,
          connectionTimeout: 10_000,
          greetingTimeout: 10_000,
          socketTimeout: 20_000,
          disableFileAccess: true,
          disableUrlAccess: true,
        } as never)
      : null;
    if (smtpUrl) this.from = senderOf(smtpUrl);
  }

  get configured(): boolean {
    return this.transport !== null;
  }

  async send({ key, to, subject, text, html, language }: Mail): Promise<SendFailure | null> {
    if (!this.transport) return { code: 'mail.no_server', final: false };
    try {
      await this.transport.sendMail({
        from: { name: 'Hiền Tài', address: this.from },
        to,
        subject,
        text,
        html,
        messageId: `<${key}@hien-tai>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
      });
      return null;
    } catch (error) {
      return failureOf(error);
    }
  }

  onModuleDestroy(): void {
    this.transport?.close();
  }
}

/** Codes only: what a server answers may quote the address. */
function failureOf(error: unknown): SendFailure {
  const { code, responseCode, command } = error as { code?: string; responseCode?: number; command?: string };
  const refused = responseCode !== undefined && responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA');
  if (refused) return { code: `mail.refused_${responseCode}`, final: command === 'RCPT TO' };
  return { code: responseCode ? `mail.answered_${responseCode}` : `mail.${(code ?? 'failed').toLowerCase()}`, final: false };
}
