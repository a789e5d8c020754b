/** A reply that remembers its text: Lambda's adapter asks for it, and need not read it back from a stream. */
export function textResponse(text: string, init: ResponseInit): Response {
  const response = new Response(text, init);
  Object.defineProperty(response, 'text', { value: async () => text });
  return response;
}
