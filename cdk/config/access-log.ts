/** One line of API Gateway's access log: its names on the left, its variables on the right. */
export const accessLog = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  method: '$context.httpMethod',
  path: '$context.path',
  status: '$context.status',
  bytes: '$context.responseLength',
  milliseconds: '$context.responseLatency',
  integrationMilliseconds: '$context.integrationLatency',
  integrationStatus: '$context.integrationStatus',
  error: '$context.error.responseType',
  apiKeyId: '$context.identity.apiKeyId',
  address: '$context.identity.sourceIp',
  userAgent: '$context.identity.userAgent',
  trace: '$context.xrayTraceId',
} as const;
