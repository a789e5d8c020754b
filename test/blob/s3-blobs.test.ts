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
    response.writeHead(200, {
      ETag: '"e1"',
      'Content-Length': Buffer.byteLength(content),
      'Content-Type': 'text/plain',
      'x-amz-meta-source': 'The Gazette',
    });
    response.end(request.method === 'HEAD' ? undefined : content);
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
