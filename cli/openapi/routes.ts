import { readRoutes } from '#functions/read/routes/index.ts';
import { writeRoutes } from '#functions/write/routes/index.ts';

/** All operations of the API, whichever function serves them. */
export const allRoutes = [...readRoutes, ...writeRoutes];
