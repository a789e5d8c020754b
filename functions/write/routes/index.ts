import { postArticleRoute } from './post-article.ts';

/** Everything that changes what is kept. */
export const writeRoutes = [postArticleRoute];
