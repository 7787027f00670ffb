import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { REQUIRES, type Requirement } from '#libs/platform';
import { Permissions } from '../permissions/permissions.js';

/** Refuses the start when a route declares no requirement, or one that no lib knows. */
@Injectable()
export class RouteCheck implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
    private readonly permissions: Permissions,
  ) {}

  onApplicationBootstrap(): void {
    const wrong = this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      if (!instance || !metatype) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
      return this.scanner
        .getAllMethodNames(prototype)
        .filter((name) => Reflect.hasMetadata('path', prototype[name]!))
        .filter(
          (name) =>
            !this.isDeclared(
              this.reflector.getAllAndOverride<Requirement | undefined>(REQUIRES, [prototype[name]!, metatype as new () => object]),
            ),
        )
        .map((name) => `${metatype.name}.${name}`);
    });
    if (wrong.length > 0) throw new UndeclaredRoute(wrong);
  }

  private isDeclared(requirement: Requirement | undefined): boolean {
    return requirement !== undefined && ('openTo' in requirement || this.permissions.has(requirement.permission));
  }
}

export class UndeclaredRoute extends Error {
  constructor(readonly routes: readonly string[]) {
    super(`routes without a declared permission: ${routes.join(', ')}`);
  }
}
