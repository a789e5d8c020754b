import { allowed } from '#functions/http/allowed.ts';
import { createApp, type Door } from '#functions/http/app.ts';
import { addDocs } from './docs/index.ts';
import { addFeeds } from './feeds/index.ts';
import { addPermalinks } from './permalinks.ts';
import type { ReadAppDeps } from './read-app-deps.ts';
import { readRoutes } from './routes/index.ts';

export function readApp(door: Omit<Door<ReadAppDeps>, 'routes' | 'allowed' | 'publicUrl'>) {
  const app = createApp({
    ...door,
    routes: readRoutes,
    allowed,
    publicUrl: door.deps.publicUrl,
  });
  addPermalinks(app, door.deps);
  addDocs(app);
  addFeeds(app, door.deps);
  return app;
}
