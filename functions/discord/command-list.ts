import type {
  APIApplicationCommandStringOption,
  RESTPostAPIApplicationCommandsJSONBody,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { SummaryLength } from '#shared/model/summary.ts';
import { tools } from '#shared/tools/index.ts';

const CHAT = 1;
const MESSAGE = 3;
const STRING = 3;

/** Guilds and people may install it; it works in servers, with the bot, and in conversations. */
const everywhere: Pick<
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  'integration_types' | 'contexts'
> = { integration_types: [0, 1], contexts: [0, 1, 2] };

const option = (
  name: string,
  description: string,
  more: Partial<Pick<APIApplicationCommandStringOption, 'required' | 'max_length'>> = {},
): APIApplicationCommandStringOption => ({ type: STRING, name, description, ...more });

const completing = (
  name: string,
  description: string,
  required = false,
): APIApplicationCommandStringOption => ({
  type: STRING,
  name,
  description,
  required,
  autocomplete: true,
});

export const VERIFY_MESSAGE = 'Verify this quote';

const article = completing('article', 'A link, an id, or words of its title');
const about = option('about', 'Words the quote must have', { max_length: 200 });

/** What each command takes, by the fields of its tool. */
const options: Readonly<Record<string, APIApplicationCommandStringOption[]>> = {
  quote: [about, completing('speaker', 'Whose words')],
  said: [completing('speaker', 'Whose words', true), about],
  verify: [
    option('words', 'The words as they are claimed', { required: true, max_length: 2000 }),
    completing('speaker', 'Who is said to have said them'),
  ],
  summary: [
    article,
    {
      type: STRING,
      name: 'length',
      description: 'How long',
      choices: SummaryLength.options.map((name) => ({ name, value: name })),
    },
  ],
  speakers: [option('name', 'The start of a name', { max_length: 100 })],
  article: [article],
};

const commands: RESTPutAPIApplicationCommandsJSONBody = [
  ...tools.map(({ name, chat }) => ({
    type: CHAT,
    name,
    description: chat.summary,
    options: options[name] ?? [],
  })),
  { type: MESSAGE, name: VERIFY_MESSAGE },
];

/** What `quoin discord register` tells Discord. */
export const commandList: RESTPutAPIApplicationCommandsJSONBody = commands.map(
  (command): RESTPostAPIApplicationCommandsJSONBody => ({ ...command, ...everywhere }),
);
