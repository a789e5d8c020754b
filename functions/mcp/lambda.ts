import type { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';

/** As a Lambda function. All replies are text, `text/event-stream` too, which Hono would send in base64. */
export const mcpLambda = (app: Hono) => handle(app, { isContentTypeBinary: () => false });
