import * as z from 'zod';
import { empty, json } from '#functions/bots/bot-app.ts';
import { send } from '#functions/bots/send.ts';
import { answerPerson } from '#shared/tools/answer.ts';
import type { Ask } from '#shared/tools/presentation.ts';
import type { SlackDeps } from './deps.ts';
import { homeView } from './home.ts';
import { previewOf } from './preview.ts';

const Challenge = z.object({ type: z.literal('url_verification'), challenge: z.string().max(500) });

const HomeOpened = z.object({
  type: z.literal('app_home_opened'),
  tab: z.literal('home'),
  user: z.string(),
});

const LinkShared = z.object({
  type: z.literal('link_shared'),
  channel: z.string(),
  message_ts: z.string(),
  unfurl_id: z.string().optional(),
  source: z.string().optional(),
  links: z.array(z.object({ url: z.string().max(3000) })).max(50),
});

const Event = z.object({
  type: z.literal('event_callback'),
  event: z.discriminatedUnion('type', [HomeOpened, LinkShared]),
});

const MOST_PREVIEWS = 5;

function askFor(url: string, publicUrl: string): Ask | null {
  if (publicUrl === '' || !url.startsWith(`${publicUrl}/`)) return null;
  const path = url.slice(publicUrl.length).replace(/[?#].*$/s, '');
  const quote = /^\/q\/(q_[0-9a-z]{21})$/.exec(path)?.[1];
  if (quote) return { tool: 'quote', input: { id: quote } };
  const article = /^\/a\/(a_[0-9a-z]{13})$/.exec(path)?.[1];
  return article ? { tool: 'summary', input: { article } } : null;
}

async function previews({ links }: z.infer<typeof LinkShared>, { library, publicUrl }: SlackDeps) {
  const made = await Promise.all(
    links.slice(0, MOST_PREVIEWS).map(async ({ url }) => {
      const ask = askFor(url, publicUrl);
      const answer = ask && (await answerPerson(library, ask));
      const blocks = answer?.items.flatMap(previewOf) ?? [];
      return blocks.length > 0 ? [[url, { blocks }]] : [];
    }),
  );
  return Object.fromEntries(made.flat()) as Record<string, object>;
}

async function act(event: z.infer<typeof Event>['event'], deps: SlackDeps): Promise<void> {
  const { botToken } = await deps.secret();
  if (botToken === undefined) {
    deps.log.info('slack event left alone: the secret has no botToken', { type: event.type });
    return;
  }
  const call = async (method: string, body: object) => {
    const headers = { Authorization: `Bearer ${botToken}` };
    const reply = await send(deps.fetch, `https://slack.com/api/${method}`, body, headers);
    const { ok, error } = z
      .object({ ok: z.boolean(), error: z.string().optional() })
      .parse(JSON.parse(reply));
    if (!ok) throw new Error(`${method}: ${error}`);
  };
  if (event.type === 'app_home_opened') {
    await call('views.publish', { user_id: event.user, view: await homeView(deps.library) });
    return;
  }
  const unfurls = await previews(event, deps);
  if (Object.keys(unfurls).length === 0) return;
  const { unfurl_id, source, channel, message_ts } = event;
  const where = unfurl_id && source ? { unfurl_id, source } : { channel, ts: message_ts };
  await call('chat.unfurl', { ...where, unfurls });
}

/**
 * An event's work is done before it is acknowledged, and again where a try is said to have failed. `http_timeout` says
 * that the first try came in and was only slow to answer: it did the work, and the retry does not.
 */
export async function event(body: unknown, headers: Headers, deps: SlackDeps): Promise<Response> {
  const challenge = Challenge.safeParse(body);
  if (challenge.success) return json({ challenge: challenge.data.challenge });
  const read = Event.safeParse(body);
  if (!read.success || headers.get('X-Slack-Retry-Reason') === 'http_timeout') return empty();
  try {
    await act(read.data.event, deps);
  } catch (error) {
    deps.log.error('slack event failed', { type: read.data.event.type, error });
  }
  return empty();
}
