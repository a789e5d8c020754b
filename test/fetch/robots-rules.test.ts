import { expect, test } from 'vitest';
import { robotsRules } from '#shared/fetch/robots-rules.ts';

const allows = (rules: string, path: string) =>
  robotsRules(rules, 'quoin')(new URL(path, 'https://a.example'));

test.for([
  ['', '/x', true],
  ['User-agent: *\nDisallow: /', '/x', false],
  ['User-agent: *\nDisallow:', '/x', true],
  ['user-agent:*\r\ndisallow:/a # all of it', '/a/b', false],
  ['User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', true],
  ['User-agent: *\nAllow: /a\nDisallow: /a', '/a', true],
  ['User-agent: QUOIN\nDisallow: /a\n\nUser-agent: *\nDisallow: /', '/b', true],
  ['User-agent: other\nUser-agent: quoin\nDisallow: /a', '/a', false],
  [
    'User-agent: quoin\nAllow: /x\n\nUser-agent: other\nDisallow: /\n\nUser-agent: quoin\nDisallow: /a',
    '/a',
    false,
  ],
  ['User-agent: quoinbot\nDisallow: /', '/a', true],
  ['User-agent: *\nDisallow: /*.pdf$', '/a/b.pdf', false],
  ['User-agent: *\nDisallow: /*.pdf$', '/a/b.pdf?x', true],
  ['User-agent: *\nDisallow: /a*b*c', '/a-xb-yc-z', false],
  ['User-agent: *\nDisallow: /a*b*c', '/a-xc-yb', true],
  ['User-agent: *\nDisallow: /%7Euser', '/~user/x', false],
  ['User-agent: *\nDisallow: /a$', '/a', false],
  ['User-agent: *\nDisallow: /a$', '/ab', true],
  ['User-agent: *\nDisallow: /?page=', '/?page=2', false],
  ['\ufeffUser-agent: *\nDisallow: /a', '/a', false],
  ['Disallow: /a', '/a', true],
  ['<html><body>Not found</body></html>', '/a', true],
] as const)('%j: %s → %s', ([rules, path, allowed]) => {
  expect(allows(rules, path)).toBe(allowed);
});

test('a rule made to be slow is not', () => {
  const rules = `User-agent: *\nDisallow: /${'*a'.repeat(20_000)}$`;
  const before = process.cpuUsage();

  expect(allows(rules, `/${'a'.repeat(2000)}b`)).toBe(true);
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(500);
});
