/** Makes a reply of a text that is known whole. */
export type TextResponse = (text: string, init: ResponseInit) => Response;

export const textResponse: TextResponse = (text, init) => new Response(text, init);

/** For Lambda's adapter, which asks for the text and nothing else: it is not put into a stream and read back. */
export const textOnly: TextResponse = (text, init) => {
  const response = new Response(null, init);
  Object.defineProperty(response, 'text', { value: async () => text });
  return response;
};
