/**
 * What a page of any site may send to `/mcp`, as a client in a browser has to; answers are for everyone. API Gateway
 * answers preflights by it too.
 */
export const crossOrigin = {
  allowMethods: ['POST', 'GET', 'DELETE'],
  allowHeaders: [
    'Accept',
    'Authorization',
    'Content-Type',
    'Last-Event-ID',
    'Mcp-Method',
    'Mcp-Name',
    'Mcp-Protocol-Version',
    'Mcp-Session-Id',
    'X-Api-Key',
  ],
};
