import { handle } from 'hono/aws-lambda';
import { lambdaDoor } from '#functions/bots/lambda-door.ts';
import { firstAnswers } from '#shared/store/first-answers.ts';
import { telegramApp } from './app.ts';
import { TelegramSecret } from './secret.ts';

const { table, door } = lambdaDoor(process.env, TelegramSecret);

export const handler = handle(telegramApp({ ...door, answers: firstAnswers(table) }));
