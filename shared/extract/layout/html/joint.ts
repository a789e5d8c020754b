/**
 * Whether two elements' words would run together that a page sets apart by style: `Moreau` and `8 August`, `Wire` and
 * `August`. The `i` of `iPhone` stays with it.
 */
export function isJoint(before: string, after: string): boolean {
  return /[\p{L}\d][\p{Ll}\d]$/u.test(before.slice(-4)) && /^[\p{Lu}\d]/u.test(after);
}
