import { LightHeaders } from './light-headers.ts';
import { standInFor } from './stand-in.ts';

export interface TextInit {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** Makes a reply of a text that is known whole. */
export type TextResponse = (text: string, init: TextInit) => Response;

export const textResponse: TextResponse = (text, init) => new Response(text, init);

const lightResponse = standInFor(Response, ['status', 'headers', 'text']);

/** For Lambda, which asks for status, headers and text: none of Node's own `Response` is made. */
export const textOnly: TextResponse = (text, { status, headers: given }) => {
  const headers = new LightHeaders(Object.entries(given));
  return lightResponse(
    { status, headers, text: async () => text },
    () => new Response(text, { status, headers }),
  );
};
