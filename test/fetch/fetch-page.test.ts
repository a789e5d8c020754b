import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ALSO_PUBLIC, PUBLIC, serve, serveRaw, world } from './hostile-server.ts';

const PAGE = '<!doctype html><title>Ferry</title><p>The ferry sails again, said Ada Marlowe.</p>';
const html = { 'Content-Type': 'text/html; charset=utf-8' };
const code = (name: string) => ({ code: `fetch-${name}` });

describe('a page', () => {
  test('comes with its form and its final address, asked for honestly', async () => {
    const agents: (string | undefined)[] = [];
    const port = await serve((request, response) => {
      agents.push(request.headers['user-agent']);
      if (request.url === '/old') response.writeHead(301, { Location: '/new?x=1#part' }).end();
      else response.writeHead(200, html).end(PAGE);
    });
    const { fetchPage, dialled } = world(port);

    const page = await fetchPage('http://a.example/old');

    expect(page).toEqual({ url: 'http://a.example/new?x=1', form: 'html', content: PAGE });
    expect(agents[0]).toBe('Quoin/0.1 (+https://quoin.example)');
    expect(new Set(dialled)).toEqual(new Set([PUBLIC]));
  });

  test.for([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ] as const)('packed with %s is unpacked', async ([encoding, pack]) => {
    const port = await serve((_, response) => {
      response.writeHead(200, { ...html, 'Content-Encoding': encoding }).end(pack(PAGE));
    });

    expect((await world(port).fetchPage('http://a.example/')).content).toBe(PAGE);
  });

  test('is read in the character set that it states in its head', async () => {
    const page = '<meta charset="windows-1252"><p>Caf\u00e9</p>';
    const port = await serve((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(Buffer.from(page, 'latin1'));
    });

    expect((await world(port).fetchPage('http://a.example/')).content).toBe(page);
  });
});

describe('the way into the operator’s network is barred', () => {
  test.for([
    'http://127.0.0.1/admin',
    'http://[::ffff:10.0.0.1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://inside.example/',
    '//2130706433/',
  ])('a redirect to %s is refused before anything is dialled', async (location) => {
    const port = await serve((_, response) => {
      response.writeHead(302, { Location: location }).end();
    });
    const { fetchPage, dialled } = world(port, { 'inside.example': [['10.0.0.7']] });

    await expect(fetchPage('http://a.example/')).rejects.toMatchObject(code('forbidden'));
    expect(new Set(dialled)).toEqual(new Set([PUBLIC]));
  });

  test('a redirect to another protocol is refused', async () => {
    const port = await serve((_, response) => {
      response.writeHead(302, { Location: 'file:///etc/passwd' }).end();
    });

    await expect(world(port).fetchPage('http://a.example/')).rejects.toMatchObject(
      code('bad-address'),
    );
  });

  test('a name that changes between look-ups is dialled where it was checked, or not at all', async () => {
    const port = await serve((_, response) => {
      response.writeHead(200, html).end(PAGE);
    });
    const late = world(port, { 'a.example': [[PUBLIC], [ALSO_PUBLIC], ['127.0.0.1']] });
    const early = world(port, { 'a.example': [[PUBLIC], ['::1']] });

    await expect(late.fetchPage('http://a.example/')).resolves.toMatchObject({ content: PAGE });
    await expect(late.fetchPage('http://a.example/')).rejects.toMatchObject(code('forbidden'));
    await expect(early.fetchPage('http://a.example/')).rejects.toMatchObject(code('forbidden'));

    expect(late.dialled).toEqual([ALSO_PUBLIC, PUBLIC]);
    expect(early.dialled).toEqual([]);
  });
});

describe('a hostile site gets its own error', () => {
  const failing = async (port: number, patience?: number) =>
    world(port, {}, patience).fetchPage('http://a.example/');

  test('for redirects without end, or without a goal', async () => {
    const round = await serve((request, response) => {
      response.writeHead(302, { Location: `${request.url}x` }).end();
    });
    const none = await serve((_, response) => {
      response.writeHead(302).end();
    });

    await expect(failing(round)).rejects.toMatchObject(code('redirects'));
    await expect(failing(none)).rejects.toMatchObject(code('redirects'));
  });

  test('for a stream without end', async () => {
    const port = await serve((_, response) => {
      response.writeHead(200, html);
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(50_000)));
      };
      response.on('drain', more);
      more();
    });

    await expect(failing(port)).rejects.toMatchObject(code('too-large'));
  });

  test('for a length beyond what is read', async () => {
    const port = await serve((_, response) => {
      response.writeHead(200, { ...html, 'Content-Length': '999999999' }).write('x');
    });

    await expect(failing(port)).rejects.toMatchObject(code('too-large'));
  });

  test('for a drip', async () => {
    const port = await serve((_, response) => {
      response.writeHead(200, html);
      const timer = setInterval(() => response.write('x'), 10);
      response.on('close', () => clearInterval(timer));
    });

    await expect(failing(port, 150)).rejects.toMatchObject(code('too-slow'));
  });

  test('for a silence, and for a head that drips', async () => {
    const silent = await serveRaw(() => {});
    const dripping = await serveRaw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nX-Slow: ');
      const timer = setInterval(() => socket.write('x'), 10);
      socket.on('close', () => clearInterval(timer));
    });

    await expect(failing(silent, 150)).rejects.toMatchObject(code('too-slow'));
    await expect(failing(dripping, 150)).rejects.toMatchObject(code('too-slow'));
  });

  test('for a name that is looked up for ever', async () => {
    const { fetchPage } = world(0, { 'never.example': 'never' }, 100);

    await expect(fetchPage('http://never.example/')).rejects.toMatchObject(code('too-slow'));
  });

  test.for([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ] as const)('for a bomb packed with %s', async ([encoding, pack]) => {
    const bomb = pack(Buffer.alloc(60_000_000));
    const port = await serve((_, response) => {
      response.writeHead(200, { ...html, 'Content-Encoding': encoding }).end(bomb);
    });

    await expect(failing(port)).rejects.toMatchObject(code('bomb'));
  });

  test('for a packing that was not asked for, or is broken', async () => {
    const odd = await serve((_, response) => {
      response.writeHead(200, { ...html, 'Content-Encoding': 'gzip, gzip' }).end('x');
    });
    const broken = await serve((_, response) => {
      response.writeHead(200, { ...html, 'Content-Encoding': 'gzip' }).end('not gzip at all');
    });

    await expect(failing(odd)).rejects.toMatchObject(code('garbled'));
    await expect(failing(broken)).rejects.toMatchObject(code('garbled'));
  });

  test('for a page that ends before its stated length', async () => {
    const port = await serveRaw((socket) => {
      socket.end(
        'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 500\r\n\r\n<p>short',
      );
    });

    await expect(failing(port)).rejects.toMatchObject(code('cut-short'));
  });

  test('and what goes beyond its stated length is not read', async () => {
    const port = await serveRaw((socket) => {
      socket.end(
        'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 8\r\n\r\n<p>right<p>wrong',
      );
    });

    await expect(failing(port)).resolves.toMatchObject({ content: '<p>right' });
  });

  test('for two lengths, and for what is not HTTP', async () => {
    const two = await serveRaw((socket) => {
      socket.end(
        'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 8\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      );
    });
    const other = await serveRaw((socket) => {
      socket.end('SSH-2.0-OpenSSH_9.6\r\n');
    });

    await expect(failing(two)).rejects.toMatchObject(code('garbled'));
    await expect(failing(other)).rejects.toMatchObject(code('garbled'));
  });

  test('for a flood of headers, before the page or behind it', async () => {
    const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n';
    const flood = 'X-Flood: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n'.repeat(20_000);
    const before = await serveRaw((socket) => {
      socket.end(`${head}${flood}\r\n<p>x`);
    });
    const behind = await serveRaw((socket) => {
      socket.end(`${head}Transfer-Encoding: chunked\r\n\r\n2\r\n<p\r\n0\r\n${flood}\r\n`);
    });
    const first = await serveRaw((socket) => {
      socket.on('error', () => {});
      const more = setInterval(
        () => socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(99)),
        5,
      );
      socket.on('close', () => clearInterval(more));
    });

    await expect(failing(before)).rejects.toMatchObject(code('garbled'));
    await expect(failing(behind)).rejects.toMatchObject(code('cut-short'));
    await expect(failing(first)).rejects.toMatchObject(code('too-slow'));
  });

  test('for another type, stated or true', async () => {
    const stated = await serve((_, response) => {
      response.writeHead(200, { 'Content-Type': 'image/png' }).end('x');
    });
    const untyped = await serve((_, response) => {
      response.writeHead(200).end(PAGE);
    });
    const lying = await serve((_, response) => {
      response.writeHead(200, html).end(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
    });

    await expect(failing(stated)).rejects.toMatchObject(code('type'));
    await expect(failing(untyped)).rejects.toMatchObject(code('type'));
    await expect(failing(lying)).rejects.toMatchObject(code('type'));
  });

  test.for([
    [404, 'refused'],
    [403, 'refused'],
    [204, 'refused'],
    [429, 'busy'],
    [503, 'busy'],
  ] as const)('for status %i', async ([status, name]) => {
    const port = await serve((_, response) => {
      response.writeHead(status, html).end(status === 204 ? undefined : PAGE);
    });

    await expect(failing(port)).rejects.toMatchObject(code(name));
  });

  test('for a closed port', async () => {
    const port = await serveRaw((socket) => socket.destroy());

    await expect(failing(port)).rejects.toMatchObject(code('unreachable'));
  });
});

describe('robots.txt', () => {
  const withRules = (rules: string, status = 200) =>
    serve(
      (request, response) => {
        if (request.url === '/to-closed') response.writeHead(302, { Location: '/closed/x' }).end();
        else response.writeHead(200, html).end(PAGE);
      },
      { status, rules },
    );

  test('is kept to, for us by name, and again after a redirect', async () => {
    const port = await withRules(
      'User-agent: *\nDisallow: /\n\nUser-agent: Quoin\nDisallow: /closed/',
    );
    const { fetchPage } = world(port);

    await expect(fetchPage('http://a.example/open')).resolves.toMatchObject({ content: PAGE });
    for (const path of ['closed/y', 'to-closed']) {
      await expect(fetchPage(`http://a.example/${path}`)).rejects.toMatchObject(code('robots'));
    }
  });

  test('is asked for once an hour', async () => {
    const port = await withRules('User-agent: *\nAllow: /');
    const { fetchPage, dialled } = world(port);

    await fetchPage('http://a.example/1');
    await fetchPage('http://a.example/2');

    expect(dialled).toHaveLength(3);
  });

  test('is kept to as far as it must be read, however long it is', async () => {
    const filler = '# nothing\n'.repeat(60_000);
    const port = await withRules(
      `User-agent: *\nDisallow: /closed/\n${filler}User-agent: *\nDisallow: /open`,
    );
    const { fetchPage } = world(port);

    await expect(fetchPage('http://a.example/open')).resolves.toMatchObject({ content: PAGE });
    await expect(fetchPage('http://a.example/closed/x')).rejects.toMatchObject(code('robots'));
  });

  test('that cannot be had now allows nothing now', async () => {
    const port = await withRules('', 500);

    await expect(world(port).fetchPage('http://a.example/')).rejects.toMatchObject(code('busy'));
  });
});
