import type { ProblemCode } from '#shared/model/errors.ts';

/**
 * What API Gateway says when a request never reaches a function, in the codes that functions use.
 * `type`: names of API Gateway's response types (Developer Guide, "Gateway response types").
 */
export interface GatewayProblem {
  readonly type: string;
  readonly code: ProblemCode;
  readonly detail: string;
  readonly retryAfterSeconds?: number;
}

export const gatewayProblems: readonly GatewayProblem[] = [
  {
    type: 'DEFAULT_4XX',
    code: 'malformed-body',
    detail: 'The request could not be understood.',
  },
  {
    type: 'DEFAULT_5XX',
    code: 'internal',
    detail: 'The request could not be answered; its id helps the operator.',
  },
  {
    type: 'ACCESS_DENIED',
    code: 'forbidden',
    detail: 'This address is not open to you.',
  },
  {
    type: 'INTEGRATION_FAILURE',
    code: 'unavailable',
    detail: 'The answer did not come. Try again.',
    retryAfterSeconds: 2,
  },
  {
    type: 'INTEGRATION_TIMEOUT',
    code: 'unavailable',
    detail: 'The answer took too long. Try again.',
    retryAfterSeconds: 2,
  },
  {
    type: 'INVALID_API_KEY',
    code: 'forbidden',
    detail: 'Send your API key in the X-Api-Key header.',
  },
  {
    type: 'MISSING_AUTHENTICATION_TOKEN',
    code: 'method-not-allowed',
    detail: 'This address does not take this method.',
  },
  {
    type: 'QUOTA_EXCEEDED',
    code: 'too-many-requests',
    detail: 'This API key has used up its requests for the month.',
    retryAfterSeconds: 3600,
  },
  {
    type: 'REQUEST_TOO_LARGE',
    code: 'too-large',
    detail: 'The body is larger than this service takes.',
  },
  {
    type: 'RESOURCE_NOT_FOUND',
    code: 'not-found',
    detail: 'There is nothing at this address.',
  },
  {
    type: 'THROTTLED',
    code: 'too-many-requests',
    detail: 'Requests come faster than this service takes them. Wait a little and try again.',
    retryAfterSeconds: 2,
  },
  {
    type: 'UNSUPPORTED_MEDIA_TYPE',
    code: 'unsupported-media-type',
    detail: 'This content type is not read here.',
  },
  {
    type: 'WAF_FILTERED',
    code: 'forbidden',
    detail: 'The firewall refused this request, or this address has sent too many.',
  },
];
