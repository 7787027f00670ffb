import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { DomainError, type ErrorDetail } from '#libs/kernel';

/** Bodies and queries hold exactly what is declared: what is unknown or misspelt is refused by name, never ignored. */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
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
    return { pointer, code: 'request.wrong_value', params: { rule: sentence.slice(0, 120) } };
  });
  return [...own, ...below];
}
