import * as z from 'zod';
import { commandList } from '#functions/discord/command-list.ts';

export interface DiscordRegistration {
  readonly applicationId: string;
  readonly botToken: string;
  /** Only there, and at once; everywhere without it. */
  readonly guildId?: string | undefined;
  readonly fetch: typeof fetch;
}

const API = 'https://discord.com/api/v10';
const Registered = z.array(z.object({ name: z.string() }));
const Refused = z.object({ message: z.string() });

/** Puts the commands in place of those there were. @returns their names. @throws Error with Discord's own words. */
export async function registerDiscord(registration: DiscordRegistration): Promise<string[]> {
  const { applicationId, botToken, guildId, fetch } = registration;
  const where = guildId === undefined ? '' : `/guilds/${encodeURIComponent(guildId)}`;
  const reply = await fetch(
    `${API}/applications/${encodeURIComponent(applicationId)}${where}/commands`,
    {
      method: 'PUT',
      headers: { Authorization: `Bot ${botToken}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(commandList),
      signal: AbortSignal.timeout(15_000),
    },
  );
  const body: unknown = await reply.json();
  if (!reply.ok) {
    const { success, data } = Refused.safeParse(body);
    throw new Error(`Discord answered ${reply.status}${success ? `: ${data.message}` : ''}`);
  }
  return Registered.parse(body).map(({ name }) => name);
}

/** Where somebody adds the app to a server, or for themselves wherever they are. */
export function discordInvites(applicationId: string): { server: string; oneself: string } {
  const link = (integration_type: string) =>
    `https://discord.com/oauth2/authorize?${new URLSearchParams({ client_id: applicationId, scope: 'applications.commands', integration_type })}`;
  return { server: link('0'), oneself: link('1') };
}
