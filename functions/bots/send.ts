/** What is left of a platform's three seconds once the answer is made. */
const DEADLINE_MS = 1_000;

export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** Posts JSON to a platform. @throws Error where it does not take it in time; the address, which may hold a token, is not named. */
export async function send(
  fetch: Fetch,
  address: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<string> {
  const reply = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
    redirect: 'error',
    signal: AbortSignal.timeout(DEADLINE_MS),
  });
  const text = await reply.text();
  if (!reply.ok) throw new Error(`The platform answered ${reply.status}: ${text.slice(0, 200)}`);
  return text;
}
