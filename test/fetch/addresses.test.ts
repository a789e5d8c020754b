import { expect, test } from 'vitest';
import { isPublicAddress } from '#shared/fetch/public-address.ts';
import { locate, parseAddress } from '#shared/fetch/target.ts';

const nowhere = async () => {
  throw new Error('nothing is looked up');
};

test.for([
  'http://127.0.0.1/',
  'http://127.1/',
  'http://0x7f.1/',
  'http://0x7f000001/',
  'http://2130706433/',
  'http://0177.0.0.1/',
  'http://127。0。0。1/',
  'http://①②⑦.0.0.1/',
  'http://127.0.0.1./',
  'http://0/',
  'http://10.1.2.3/',
  'http://100.64.0.1/',
  'http://172.31.255.255/',
  'http://192.168.1.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://198.18.0.1/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
  'http://[::]/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[0:0:0:0:0:ffff:a9fe:a9fe]/',
  'http://[::127.0.0.1]/',
  'http://[::ffff:0:127.0.0.1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[64:ff9b:1::a00:1]/',
  'http://[2002:7f00:1::]/',
  'http://[2001:0:7f00:1::]/',
  'http://[fc00::1]/',
  'http://[fd00:ec2::254]/',
  'http://[fe80::1]/',
  'http://[fec0::1]/',
  'http://[ff02::1]/',
  'http://[2001:db8::1]/',
  'http://[100::1]/',
])('%s is refused as not public', async (address) => {
  await expect(locate(parseAddress(address), nowhere)).rejects.toMatchObject({
    code: 'fetch-forbidden',
  });
});

test.for([
  'file:///etc/passwd',
  'ftp://a.example/',
  'gopher://a.example/',
  'javascript:alert(1)',
  'data:text/html,x',
  '//a.example/',
  'a.example',
  '',
  'http://',
  'http://user@a.example/',
  'http://:secret@a.example/',
  'http://a.example:22/',
  'http://a.example:25/',
  'http://a.example:99999/',
  'http://127.0.0.1.5.6/',
  'http://1.2.3.999/',
  'http://[::1%25eth0]/',
  `http://a.example/${'x'.repeat(2100)}`,
])('%s is no address that is fetched', (address) => {
  expect(() => parseAddress(address)).toThrowError(
    expect.objectContaining({ code: 'fetch-bad-address' }),
  );
});

test('public addresses pass, and what is no address does not', () => {
  for (const address of ['93.184.215.14', '8.8.8.8', '2606:4700::1111', '172.32.0.1', '11.0.0.1']) {
    expect(isPublicAddress(address), address).toBe(true);
  }
  for (const address of ['', 'localhost', '127.0.0.1 ', '2606:4700::1111%eth0', '1.2.3']) {
    expect(isPublicAddress(address), address).toBe(false);
  }
});

test('a name with one address that is not public is refused whole', async () => {
  const mixed = async () => ['93.184.215.14', '10.0.0.1'];
  const url = parseAddress('https://a.example/');

  await expect(locate(url, mixed)).rejects.toMatchObject({ code: 'fetch-forbidden' });
  await expect(locate(url, async () => [])).rejects.toMatchObject({ code: 'fetch-unresolved' });
  await expect(locate(url, nowhere)).rejects.toMatchObject({ code: 'fetch-unresolved' });
});

test('a look-up that may do better later is told from a name that is not there', async () => {
  const failing = (code: string) => async () => {
    throw Object.assign(new Error(code), { code });
  };
  const url = parseAddress('https://a.example/');

  await expect(locate(url, failing('EAI_AGAIN'))).rejects.toMatchObject({
    code: 'fetch-unreachable',
  });
  await expect(locate(url, failing('ENOTFOUND'))).rejects.toMatchObject({
    code: 'fetch-unresolved',
  });
});
