import { allowed } from '#functions/http/allowed.ts';
import { createApp, type Door } from '#functions/http/app.ts';
import type { ReadDeps } from '#shared/services/read-deps.ts';
import { addPermalinks } from './permalinks.ts';
import { readRoutes } from './routes/index.ts';

export function readApp(door: Omit<Door<ReadDeps>, 'routes' | 'allowed'>) {
  const app = createApp({ ...door, routes: readRoutes, allowed });
  addPermalinks(app);
  return app;
}
