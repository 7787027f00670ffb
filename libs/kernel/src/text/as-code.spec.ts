import { expect, it } from '@jest/globals';
import { asCode } from './as-code.js';

it.each(['ThS', 'fullName', 'dong-trieu-2024', 'CC_XA', 'x.y:z+1'])('a code is repeated: %s', (code) => expect(asCode(code)).toBe(code));

it.each(['Nguyễn Văn An', 'nguyen an', '022085004444', 'a@example.vn', '+84912345678', 'x12345', '', 'a'.repeat(41), '=1+1', '<b>'])(
  'anything else is not: %s',
  (value) => expect(asCode(value)).toBe('…'),
);
