import { handle } from 'hono/aws-lambda';
import { lambdaDoor } from '#functions/bots/lambda-door.ts';
import { discordApp } from './app.ts';
import { DiscordSecret } from './secret.ts';

const { door } = lambdaDoor(process.env, DiscordSecret);

export const handler = handle(discordApp(door));
