import { allowed } from '#functions/http/allowed.ts';
import { createApp, type Door } from '#functions/http/app.ts';
import type { ReadDeps } from '#shared/services/read-deps.ts';
import { readRoutes } from './routes/index.ts';

export const readApp = (door: Omit<Door<ReadDeps>, 'routes' | 'allowed'>) =>
  createApp({ ...door, routes: readRoutes, allowed });
