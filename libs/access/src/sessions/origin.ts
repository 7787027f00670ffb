import type { FastifyRequest } from 'fastify';

/** From where somebody signs in, for the list of sessions a user looks through. */
export interface Origin {
  readonly address: string;
  readonly device: string;
}

export const originOf = (request: FastifyRequest): Origin => ({
  address: request.ip,
  device: deviceName(request.headers['user-agent'] ?? ''),
});

/** The first that matches: browsers name those they descend from too. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/coc_coc_browser/i, 'Cốc Cốc'],
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\//, 'Firefox'],
  [/\b(Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** Browser and system in two words; empty for what is neither. Versions are not kept: they tell people apart. */
export function deviceName(userAgent: string): string {
  const first = (names: readonly (readonly [RegExp, string])[]) => names.find(([pattern]) => pattern.test(userAgent))?.[1];
  return [first(BROWSERS), first(SYSTEMS)].filter(Boolean).join(' · ');
}
