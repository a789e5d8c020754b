import type { Table } from '#shared/store/client.ts';
import { readStore, writeStore } from '#shared/store/dynamo-store.ts';
import { storeLibrary } from '#shared/tools/store-library.ts';
import { storedArticle } from './stored-article.ts';

export const PUBLIC_URL = 'https://quoin.example';

/** Three articles: one speaker in two of them, two of one surname, one quote of nobody, and one that is hostile. */
export const articles = [
  storedArticle(
    {
      url: 'https://gazette.example/2026/05/bridge',
      source: 'The Harbour Gazette',
      title: 'Bridge repairs to last all summer',
      publishedAt: '2026-05-03T08:00:00.000Z',
    },
    [
      {
        by: 'Ada Marlowe',
        role: 'harbour master',
        words: 'The bridge will hold for another winter',
      },
      { by: 'Ada Marlowe', words: 'We shall close one lane at a time' },
      { by: 'Bruno Castell', words: 'Nobody asked the ferry crews' },
      { by: null, words: 'It was bound to happen' },
    ],
  ),
  storedArticle(
    {
      url: 'https://gazette.example/2026/05/ferry',
      source: 'The Harbour Gazette',
      title: 'Ferry timetable thins out',
      publishedAt: '2026-05-02T08:00:00.000Z',
    },
    [
      { by: 'Ada Marlowe', words: 'The ferry is a lifeline and the bridge is not' },
      { by: 'Ivo Marlowe', words: 'My boats are full every morning' },
    ],
  ),
  storedArticle(
    {
      url: 'https://pranks.example/markup',
      source: '<!channel> & *Sons*',
      title: 'Markup *everywhere* <script>',
      publishedAt: '2026-05-01T08:00:00.000Z',
    },
    [
      {
        by: 'Mallory [x](https://evil.example) <@U123>',
        words:
          '@everyone @here <!channel> <@U0LAN0Z89> *bold* _it_ ~no~ `code` ||spoiler|| <b>& “more”</b> @somebody https://evil.example \u202egnihton',
      },
    ],
  ),
];

export async function fill(table: Table): Promise<void> {
  const store = writeStore(table);
  for (const { article, text } of articles) await store.commit(article, text);
}

export const libraryOf = (table: Table) =>
  storeLibrary({ store: readStore(table), publicUrl: PUBLIC_URL, random: () => 0.42 });

export const bridge = articles[0]!.article;
export const hostile = articles[2]!.article;
