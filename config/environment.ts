import 'reflect-metadata';
import { plainToInstance, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUrl, Matches, Max, MaxLength, Min, MinLength, validateSync } from 'class-validator';

/** The environment as README lists it. Every variable is optional; secrets have no default. */
export class Environment {
  @Type(() => Number) @IsInt() @Min(1) @Max(65535) PORT: number = 3000;
  @IsString() @MinLength(1) HOST: string = '127.0.0.1';
  @IsString() @MinLength(1) DATA_DIR: string = '.data';
  @IsOptional() @IsString() @Matches(/^postgres(ql)?:\/\//) DATABASE_URL?: string;
  @IsOptional() @IsString() @Matches(/^(rediss?|unix):\/\/|^\//) REDIS_URL?: string;
  @IsOptional() @IsString() @MinLength(8) ADMIN_PASSWORD?: string;
  @IsOptional() @IsString() @Matches(/^smtps?:\/\//) SMTP_URL?: string;
  @IsOptional() @IsUrl({ require_tld: false, protocols: ['http', 'https'], require_protocol: true }) PUBLIC_URL?: string;
  @IsOptional() @IsUrl({ require_tld: false, protocols: ['http', 'https'], require_protocol: true }) OIDC_ISSUER?: string;
  @IsOptional() @IsString() OIDC_CLIENT_ID?: string;
  @IsOptional() @IsString() OIDC_CLIENT_SECRET?: string;
  @IsOptional() @IsString() @MaxLength(60) OIDC_NAME?: string;
  @IsOptional() @IsIn(['lan']) ALLOW_PLAIN_HTTP?: 'lan';
  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']) LOG_LEVEL: string = 'info';
  @Type(() => Number) @IsInt() @Min(0) @Max(8) TRUSTED_PROXIES: number = 0;
  @IsOptional() @IsString() @MinLength(1) AUDIT_ANCHOR?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(1200) AUDIT_MONTHS?: number;
  @Type(() => Number) @IsInt() @Min(1_000) @Max(100_000_000) PEOPLE_AT_ONCE: number = 500_000;
  @IsOptional() @IsIn(['1']) DEMO?: '1'; // set by the launcher
}

/** Thrown when a variable has a wrong value. The message names the variables, never their values. */
export class WrongEnvironment extends Error {
  constructor(readonly variables: readonly string[]) {
    super(
      `Cấu hình sai / wrong configuration: ${variables.join(', ')}. ` +
        'Xem bảng cấu hình trong README.md / see the configuration table in README.md.',
    );
  }
}

/** Reads and checks the environment. Unset and empty are the same. */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Readonly<Environment> {
  const given = Object.fromEntries(Object.entries(source).filter(([name, value]) => NAMES.has(name) && value !== ''));
  const environment = plainToInstance(Environment, given);
  const wrong = validateSync(environment, { forbidUnknownValues: true });
  if (wrong.length > 0) throw new WrongEnvironment(wrong.map(({ property }) => property));
  const lacking = environment.OIDC_ISSUER ? FOR_PROVIDER.filter((name) => environment[name] === undefined) : [];
  if (lacking.length > 0) throw new WrongEnvironment(lacking);
  return Object.freeze(environment);
}

/** The identity provider the environment names; it sends people back to PUBLIC_URL. */
export function identityProvider({
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: clientId,
  OIDC_CLIENT_SECRET: clientSecret,
  OIDC_NAME: name,
}: Environment) {
  return issuer && clientId && clientSecret ? { issuer, clientId, clientSecret, name } : null;
}

const FOR_PROVIDER = ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'PUBLIC_URL'] as const;

const NAMES = new Set([
  'PORT',
  'HOST',
  'DATA_DIR',
  'DATABASE_URL',
  'REDIS_URL',
  'ADMIN_PASSWORD',
  'SMTP_URL',
  'PUBLIC_URL',
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'OIDC_NAME',
  'ALLOW_PLAIN_HTTP',
  'LOG_LEVEL',
  'TRUSTED_PROXIES',
  'AUDIT_ANCHOR',
  'AUDIT_MONTHS',
  'PEOPLE_AT_ONCE',
  'DEMO',
]);
