import { ProtocolError, ProtocolErrorCode } from '@modelcontextprotocol/server';
import { hurried, inTime } from '#functions/bots/in-time.ts';
import { QuoinError } from '#shared/model/errors.ts';
import type { Library } from '#shared/tools/library.ts';
import type { McpDeps } from './server.ts';

/** What fails for a reason that is not the client's, or takes too long, is logged, and leaves without its own words. */
export async function safely<T>(
  read: (library: Library) => Promise<T>,
  { library, log, ...patience }: McpDeps,
): Promise<T> {
  try {
    return await inTime(patience, (soon) => read(hurried(library, soon)));
  } catch (error) {
    if (error instanceof QuoinError) {
      throw new ProtocolError(ProtocolErrorCode.InvalidParams, error.detail);
    }
    log.error('mcp read failed', { error });
    throw new ProtocolError(ProtocolErrorCode.InternalError, 'This could not be read just now.');
  }
}
