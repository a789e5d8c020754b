import type { Speaker } from '#shared/model/speaker.ts';

/** How a speaker appears in one article. `at` is the instant by which the article is listed. */
export interface Appearance extends Pick<Speaker, 'name' | 'kind' | 'aliases'> {
  readonly count: number;
  readonly at: string;
  readonly role: string | null;
}

const MOST_ALIASES = 20;
const MOST_ROLES = 10;

/** Who somebody is, from the articles they appear in; what was known before where none is left. */
export function portrait(
  appearances: readonly Appearance[],
  before: Speaker | null,
): Pick<Speaker, 'name' | 'kind' | 'aliases' | 'roles' | 'lastQuotedAt'> {
  const newestFirst = [...appearances].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const newest = newestFirst[0];
  if (!newest) {
    return {
      name: before?.name ?? '',
      kind: before?.kind ?? 'unknown',
      aliases: [],
      roles: [],
      lastQuotedAt: null,
    };
  }
  const roles = new Map<string, { role: string; firstSeen: string; lastSeen: string }>();
  for (const { role, at } of newestFirst) {
    if (!role) continue;
    const seen = roles.get(role);
    roles.set(role, { role, firstSeen: at, lastSeen: seen?.lastSeen ?? at });
  }
  const names = newestFirst.flatMap((appearance) => [appearance.name, ...appearance.aliases]);
  const aliases = [...new Set(names)].filter((name) => name !== newest.name);
  return {
    name: newest.name,
    kind: newest.kind,
    aliases: aliases.slice(0, MOST_ALIASES),
    roles: [...roles.values()].slice(0, MOST_ROLES),
    lastQuotedAt: newest.at,
  };
}
