import { Injectable } from '@nestjs/common';

export const HEALTH_CHECKS = Symbol('health checks');
/** Parts besides the database and how they are: "up", "down", "in-process". */
export type HealthChecks = Readonly<Record<string, () => Promise<string>>>;

/** Whether new requests are still wanted: false from the first sign of shutting down. */
@Injectable()
export class Readiness {
  stopping = false;
}
