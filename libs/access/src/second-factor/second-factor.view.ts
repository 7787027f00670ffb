import { Field } from '#libs/platform';

export class CodeBody {
  @Field({ min: 1, max: 40, description: 'six digits' }) code: string;
}

export class SecondFactorView {
  @Field({ type: 'boolean' }) enrolled: boolean;
  @Field({ type: 'boolean', description: 'a role of the user may not work without one' }) required: boolean;
  @Field({ type: 'integer' }) recoveryCodesLeft: number;
}

export class ShownSecret {
  @Field({ description: 'base32, shown once' }) secret: string;
  @Field({ description: 'otpauth address, for the QR code' }) uri: string;
}

export class RecoveryCodes {
  @Field({ list: true, description: 'shown once; each works once in the place of a code' }) codes: string[];
}
