import { ProtocolError, ProtocolErrorCode } from '@modelcontextprotocol/server';
import type { Log } from '#functions/http/log.ts';
import { QuoinError } from '#shared/model/errors.ts';

/** What fails for a reason that is not the client's is logged, and leaves without its own words. */
export async function safely<T>(read: () => Promise<T>, log: Log): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof QuoinError) {
      throw new ProtocolError(ProtocolErrorCode.InvalidParams, error.detail);
    }
    log.error('mcp read failed', { error });
    throw new ProtocolError(ProtocolErrorCode.InternalError, 'This could not be read just now.');
  }
}
