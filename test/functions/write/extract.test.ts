import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { Extraction } from '#shared/model/extraction.ts';
import { apiOn } from '#test/support/api.ts';
import { freshTables } from '#test/support/table.ts';

const newTable = freshTables();
const text = `The Wall Is Mended

“The wall of Lorne will hold for ninety years,” said Ada Marlowe, the mayor.

Work had gone on since the spring.`;

test('an article is read as it would be kept, and nothing of it is', async () => {
  const table = await newTable();
  const api = apiOn(table);

  const reply = await api.send('POST', '/v1/extract', { text, url: 'https://a.example/wall' });
  const reading = Extraction.strict().parse(await reply.json());
  const { Count } = await table.client.send(new ScanCommand({ TableName: table.name }));
  const kept = await api.keep({ text, url: 'https://a.example/wall' });

  expect(reply.status).toBe(200);
  expect(reply.headers.get('Cache-Control')).toBe('no-store');
  expect(Count).toBe(0);
  const [quote] = reading.quotes;
  expect(quote?.speaker?.name).toBe('Ada Marlowe');
  expect(reading.text.slice(quote?.start, quote?.end)).toBe(quote?.text);
  expect([reading.id, reading.contentHash]).toEqual([kept.id, kept.contentHash]);
});

test('a raw article is taken as it is, and what is none is refused', async () => {
  const api = apiOn(await newTable());
  const send = async (body: string, type: string) =>
    (await api.send('POST', '/v1/extract', body, { 'Content-Type': type })).status;

  expect(await send(text, 'text/plain')).toBe(200);
  expect(await send(`<p>${text}</p>`, 'application/xml')).toBe(415);
  expect(await send(' ', 'text/plain')).toBe(422);
});
