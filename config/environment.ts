import 'reflect-metadata';
import { plainToInstance, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUrl, Matches, Max, Min, MinLength, validateSync } from 'class-validator';

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
  @IsOptional() @IsIn(['lan']) ALLOW_PLAIN_HTTP?: 'lan';
  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']) LOG_LEVEL: string = 'info';
  @Type(() => Number) @IsInt() @Min(0) @Max(8) TRUSTED_PROXIES: number = 0;
  @IsOptional() @IsString() @MinLength(1) AUDIT_ANCHOR?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(1200) AUDIT_MONTHS?: number;
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
  return Object.freeze(environment);
}

const NAMES = new Set([
  'PORT',
  'HOST',
  'DATA_DIR',
  'DATABASE_URL',
  'REDIS_URL',
  'ADMIN_PASSWORD',
  'SMTP_URL',
  'PUBLIC_URL',
  'ALLOW_PLAIN_HTTP',
  'LOG_LEVEL',
  'TRUSTED_PROXIES',
  'AUDIT_ANCHOR',
  'AUDIT_MONTHS',
  'DEMO',
]);
