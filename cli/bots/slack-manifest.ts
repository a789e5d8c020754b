import { tools } from '#shared/tools/index.ts';

/** What is pasted at api.slack.com to make the app. `url`: the API, without a slash at the end. */
export function slackManifest(url: string) {
  const here = `${url}/v1/integrations/slack`;
  return {
    display_information: {
      name: 'Quoin',
      description: 'Quotes from news articles: who said what, where, and whether they did',
      background_color: '#7a3e2b',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: false },
      bot_user: { display_name: 'quoin', always_online: true },
      shortcuts: [
        {
          name: 'Verify this quote',
          type: 'message',
          callback_id: 'verify_quote',
          description: 'Did somebody say this, in these words?',
        },
      ],
      slash_commands: tools.map(({ name, chat }) => ({
        command: `/${name}`,
        url: here,
        description: chat.summary,
        usage_hint: chat.hint,
        should_escape: false,
      })),
      unfurl_domains: [new URL(url).hostname],
    },
    oauth_config: { scopes: { bot: ['commands', 'links:read', 'links:write'] } },
    settings: {
      event_subscriptions: { request_url: here, bot_events: ['app_home_opened', 'link_shared'] },
      interactivity: { is_enabled: true, request_url: here },
      org_deploy_enabled: false,
      socket_mode_enabled: false,
      token_rotation_enabled: false,
    },
  };
}
