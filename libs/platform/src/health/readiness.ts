import { Injectable } from '@nestjs/common';

/** Parts besides the database and how they are: "up", "down", "in-process". */
export type HealthChecks = Readonly<Record<string, () => Promise<string>>>;

/** Whether new requests are still wanted, false from the first sign of shutting down; and how parts are that libs above tell of. */
@Injectable()
export class Readiness {
  stopping = false;
  private readonly told: Record<string, () => Promise<string>> = {};

  /** Shown beside the database and the queue; what is not up does not make the process unready. */
  tell(part: string, check: () => Promise<string>): void {
    this.told[part] = check;
  }

  get parts(): HealthChecks {
    return this.told;
  }
}
