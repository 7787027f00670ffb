import { describe, expect, it } from '@jest/globals';
import { BadRequestException, InternalServerErrorException, NotFoundException } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { refusalOf } from './refusal-of.js';

const failing = (code: string) => Object.assign(new Error('quotes 001099012345'), { code });

describe('what an error means to the one who asked', () => {
  it.each([
    ['a number out of range', failing('22003'), 'request.malformed'],
    ['a text too long for an index', failing('54000'), 'request.malformed'],
    ['a value that is taken', failing('23505'), 'request.conflict'],
    ['a deadlock', failing('40P01'), 'request.try_later'],
    ['a database that restarts', failing('57P01'), 'request.try_later'],
    ['a connection cut while writing', failing('EPIPE'), 'request.try_later'],
    ['a connection refused', failing('ECONNREFUSED'), 'request.try_later'],
    ['a body too large', failing('FST_ERR_CTP_BODY_TOO_LARGE'), 'request.too_large'],
    ['a bad request', new BadRequestException(), 'request.malformed'],
    ['an unknown address', new NotFoundException(), 'request.no_such_route'],
    ['a refusal of ours', new DomainError('paging.bad_cursor'), 'paging.bad_cursor'],
  ])('%s is refused with its code', (_name, error, code) => {
    expect(refusalOf(error)?.code).toBe(code);
  });

  it.each([
    ['a query that is wrong', failing('42703')],
    ['a fault of the framework', new InternalServerErrorException()],
    ['a fault of ours', new TypeError('x is undefined')],
    ['nothing at all', null],
    ['a thrown undefined', undefined],
  ])('%s is a failure to be logged', (_name, error) => {
    expect(refusalOf(error)).toBeNull();
  });
});
