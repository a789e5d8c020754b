import { allowed } from '#functions/http/allowed.ts';
import { createApp, type Door } from '#functions/http/app.ts';
import { writeRoutes } from './routes/index.ts';
import type { WriteDeps } from './write-deps.ts';

export const writeApp = (door: Omit<Door<WriteDeps>, 'routes' | 'allowed' | 'publicUrl'>) =>
  createApp({ ...door, routes: writeRoutes, allowed, publicUrl: door.deps.publicUrl });
