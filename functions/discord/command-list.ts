import type {
  APIApplicationCommandStringOption,
  RESTPostAPIApplicationCommandsJSONBody,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';

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

const commands: RESTPutAPIApplicationCommandsJSONBody = [
  {
    type: CHAT,
    name: 'quote',
    description: 'A quote by chance, or one with these words',
    options: [
      option('about', 'Words the quote must have', { max_length: 200 }),
      completing('speaker', 'Whose words'),
    ],
  },
  {
    type: CHAT,
    name: 'said',
    description: 'What somebody said, newest first',
    options: [
      completing('speaker', 'Whose words', true),
      option('about', 'Words the quote must have', { max_length: 200 }),
    ],
  },
  {
    type: CHAT,
    name: 'verify',
    description: 'Did somebody say this, in these words?',
    options: [
      option('words', 'The words as they are claimed', { required: true, max_length: 1000 }),
      completing('speaker', 'Who is said to have said them'),
    ],
  },
  {
    type: CHAT,
    name: 'summary',
    description: 'An article in its own sentences; the newest where none is named',
    options: [
      completing('article', 'A link, an id, or words of its title'),
      {
        type: STRING,
        name: 'length',
        description: 'How long',
        choices: ['headline', 'short', 'medium', 'long'].map((name) => ({ name, value: name })),
      },
    ],
  },
  {
    type: CHAT,
    name: 'speakers',
    description: 'Who is quoted most, or whose name begins so',
    options: [option('name', 'The start of a name', { max_length: 100 })],
  },
  {
    type: CHAT,
    name: 'article',
    description: 'An article’s quotes; the newest’s where none is named',
    options: [completing('article', 'A link, an id, or words of its title')],
  },
  { type: MESSAGE, name: VERIFY_MESSAGE },
];

/** What `quoin discord register` tells Discord; options are the tools’ own fields. */
export const commandList: RESTPutAPIApplicationCommandsJSONBody = commands.map(
  (command): RESTPostAPIApplicationCommandsJSONBody => ({ ...command, ...everywhere }),
);
