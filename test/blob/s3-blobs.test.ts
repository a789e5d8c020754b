import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { S3Client } from '@aws-sdk/client-s3';
import { afterEach, expect, test } from 'vitest';
import { s3Blobs } from '#shared/blob/s3-blobs.ts';

const open: { close: () => unknown }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** A bucket with one file. */
async function bucket(key: string, content: string) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url?.split('?')[0]}`);
    if (decodeURIComponent(request.url?.split('?')[0] ?? '') !== `/drop/${key}`) {
      response.writeHead(404).end();
      return;
    }
    if ((request.headers['if-match'] ?? '"e1"') !== '"e1"') {
      response.writeHead(412).end();
      return;
    }
    const [, from = 0, to = 0] = (
      /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
    ).map(Number);
    const part = request.headers.range === undefined ? content : content.slice(from, to + 1);
    if (request.headers.range !== undefined && from >= content.length) {
      response.writeHead(416).end();
      return;
    }
    response.writeHead(request.headers.range === undefined ? 200 : 206, {
      ETag: '"e1"',
      'Content-Length': Buffer.byteLength(part),
      ...(request.headers.range === undefined
        ? {}
        : { 'Content-Range': `bytes ${from}-${from + part.length - 1}/${content.length}` }),
      'Content-Type': 'text/plain',
      'x-amz-meta-source': 'The Gazette',
    });
    response.end(request.method === 'HEAD' ? undefined : part);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const client = new S3Client({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'eu-west-1',
    forcePathStyle: true,
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
  open.push({
    close: () => {
      client.destroy();
      server.closeAllConnections();
      server.close();
    },
  });
  return { blobs: s3Blobs(client, 'drop'), asked };
}

test('a file is read with what its uploader says of it', async () => {
  const { blobs } = await bucket('new/a b.txt', 'words');

  const blob = await blobs.read('new/a b.txt', 100);

  expect(Buffer.from(blob?.bytes ?? []).toString()).toBe('words');
  expect(blob).toMatchObject({ contentType: 'text/plain', metadata: { source: 'The Gazette' } });
});

test('a file that is too large is not fetched', async () => {
  const { blobs, asked } = await bucket('a.txt', 'x'.repeat(101));

  await expect(blobs.read('a.txt', 100)).rejects.toMatchObject({ code: 'too-large' });
  expect(asked).toEqual(['HEAD /drop/a.txt']);
});

test('a file that is gone is none', async () => {
  const { blobs } = await bucket('a.txt', 'x');

  expect(await blobs.read('b.txt', 100)).toBeNull();
});

test('a part of a file is read with the size of the whole, while the file is the same', async () => {
  const { blobs, asked } = await bucket('a.jsonl', '0123456789');
  const part = async (from: number, to: number, mark: string) => {
    const blob = await blobs.readPart('a.jsonl', { from, to, mark });
    return blob && [Buffer.from(blob.bytes).toString(), blob.size];
  };

  expect(await part(2, 5, 'e1')).toEqual(['234', 10]);
  expect(await part(8, 50, '')).toEqual(['89', 10]);
  expect(await part(10, 50, 'e1')).toEqual(['', 0]);
  expect(await part(0, 5, 'e0')).toBeNull();
  expect(await blobs.readPart('b.jsonl', { from: 0, to: 5, mark: 'e1' })).toBeNull();
  expect(asked.filter((what) => what.startsWith('HEAD'))).toEqual([]);
});
