import { type ProblemCode, problems, type QuoinError } from '#shared/model/errors.ts';

/** RFC 9457 problem details. `type` is an address relative to the API; it answers with what the problem means. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ProblemCode;
  readonly errors?: readonly { parameter?: string; pointer?: string; detail: string }[];
  readonly requestId: string;
}

export const problemOf = (error: QuoinError, requestId: string, base = ''): Problem => ({
  type: `${base}/v1/problems/${error.code}`,
  ...problems[error.code],
  detail: error.detail,
  code: error.code,
  ...(error.faults.length > 0 ? { errors: error.faults } : {}),
  requestId,
});

const extraHeaders: Partial<Record<ProblemCode, Record<string, string>>> = {
  unavailable: { 'Retry-After': '2' },
  'in-progress': { 'Retry-After': '2' },
  'too-many-requests': { 'Retry-After': '2' },
  unauthorized: { 'WWW-Authenticate': 'Bearer realm="quoin"' },
  forbidden: { 'WWW-Authenticate': 'Bearer realm="quoin", error="insufficient_scope"' },
};

/** `base` is the path below which the API stands: a stage’s name, where it has no domain of its own. */
export function problemReply(error: QuoinError, requestId: string, base = ''): Response {
  const problem = problemOf(error, requestId, base);
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      'X-Request-Id': requestId,
      ...extraHeaders[error.code],
    },
  });
}
