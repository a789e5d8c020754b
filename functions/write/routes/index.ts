import { deleteArticleRoute } from './delete-article.ts';
import { postArticleRoute } from './post-article.ts';
import { putArticleRoute } from './put-article.ts';

/** Everything that changes what is kept. */
export const writeRoutes = [postArticleRoute, putArticleRoute, deleteArticleRoute];
