/**
 * What API Gateway says when a request never reaches a function, in the form the functions use (RFC 9457).
 * `type`: names of API Gateway's response types (Developer Guide, "Gateway response types").
 */
export interface GatewayProblem {
  readonly type: string;
  readonly status: number;
  readonly name: string;
  readonly title: string;
  readonly detail: string;
  readonly retryAfterSeconds?: number;
}

export const gatewayProblems: readonly GatewayProblem[] = [
  {
    type: 'DEFAULT_4XX',
    status: 400,
    name: 'bad-request',
    title: 'Bad request',
    detail: 'The request could not be understood.',
  },
  {
    type: 'DEFAULT_5XX',
    status: 500,
    name: 'internal-error',
    title: 'Internal error',
    detail: 'Something went wrong on our side. Try again, and tell us the request id if it stays.',
  },
  {
    type: 'MISSING_AUTHENTICATION_TOKEN',
    status: 405,
    name: 'method-not-allowed',
    title: 'Method not allowed',
    detail: 'This address does not take this method.',
  },
  {
    type: 'INVALID_API_KEY',
    status: 401,
    name: 'api-key-required',
    title: 'API key required',
    detail: 'Send your API key in the X-Api-Key header.',
  },
  {
    type: 'THROTTLED',
    status: 429,
    name: 'too-many-requests',
    title: 'Too many requests',
    detail: 'Requests come faster than this service takes them. Wait a little and try again.',
    retryAfterSeconds: 1,
  },
  {
    type: 'QUOTA_EXCEEDED',
    status: 429,
    name: 'quota-exceeded',
    title: 'Quota exceeded',
    detail: 'This API key has used up its requests for the month.',
    retryAfterSeconds: 3600,
  },
  {
    type: 'REQUEST_TOO_LARGE',
    status: 413,
    name: 'too-large',
    title: 'Request too large',
    detail: 'The body is larger than this service takes.',
  },
  {
    type: 'WAF_FILTERED',
    status: 403,
    name: 'refused',
    title: 'Request refused',
    detail: 'The firewall refused this request, or this address has sent too many.',
  },
  {
    type: 'INTEGRATION_TIMEOUT',
    status: 504,
    name: 'timeout',
    title: 'Timed out',
    detail: 'The answer took too long. Try again.',
    retryAfterSeconds: 1,
  },
];
