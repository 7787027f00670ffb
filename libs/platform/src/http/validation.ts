import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { DomainError, type ErrorDetail } from '#libs/kernel';

/** Bodies and queries hold exactly what is declared: what is unknown or misspelt is refused by name, never ignored. */
export const validationPipe = (): ValidationPipe =>
  new BoundedValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) =>
      new DomainError(
        'request.invalid',
        {},
        errors.flatMap((error) => detailsOf(error, '')),
      ),
  });

function detailsOf(error: ValidationError, parent: string): ErrorDetail[] {
  const pointer = `${parent}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const below = (error.children ?? []).flatMap((child) => detailsOf(child, pointer));
  const own = Object.entries(error.constraints ?? {}).map(([rule, sentence]): ErrorDetail => {
    if (rule === 'whitelistValidation')
      return { pointer, code: 'request.unknown_property', params: { property: error.property.slice(0, 60) } };
    const told = error.contexts?.[rule] as Pick<ErrorDetail, 'code' | 'params'> | undefined;
    return told ? { pointer, ...told } : { pointer, code: 'request.wrong_value', params: { rule: sentence.slice(0, 120) } };
  });
  return [...own, ...below];
}

/** Deeper than any body of ours. What is nested deeper would exhaust the stack of whatever walks through it. */
const DEEPEST = 32;

/** Refused before anything walks through it that calls itself. */
export function refuseTooDeep(body: unknown): void {
  if (isDeeperThan(body, DEEPEST)) throw new DomainError('request.too_deep');
}

class BoundedValidationPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type !== 'custom') {
      refuseTooDeep(value);
      refuseInherited(value, '');
    }
    return super.transform(value, metadata);
  }
}

/** Names that every object has: they would be passed over in silence while a body is made of what was sent. */
const INHERITED = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

function refuseInherited(value: unknown, pointer: string): void {
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return;
  for (const [name, below] of Object.entries(value)) {
    if (INHERITED.has(name))
      throw new DomainError('request.invalid', {}, [
        { pointer: `${pointer}/${name}`, code: 'request.unknown_property', params: { property: name } },
      ]);
    refuseInherited(below, `${pointer}/${name.slice(0, 60)}`);
  }
}

function isDeeperThan(value: unknown, levels: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > levels) return true;
    level = level.flatMap((item) => (item !== null && typeof item === 'object' && !ArrayBuffer.isView(item) ? Object.values(item) : []));
  }
  return false;
}
