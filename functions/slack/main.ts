import { handle } from 'hono/aws-lambda';
import { lambdaDoor } from '#functions/bots/lambda-door.ts';
import { slackApp } from './app.ts';
import { SlackSecret } from './secret.ts';

const { door } = lambdaDoor(process.env, SlackSecret);

export const handler = handle(slackApp(door));
