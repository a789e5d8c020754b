import { expect, test } from 'vitest';
import { onTable } from '#cli/operator-table.ts';

const local = { PORT: 8787, DYNAMODB_ENDPOINT: 'http://127.0.0.1:1' };
const refusal = (name: string) => Object.assign(new Error('as AWS says it'), { name });

test.each([
  [
    'ResourceNotFoundException',
    /no table 'quoin' .* set TABLE_NAME to what the data stack gave out/,
  ],
  ['CredentialsProviderError', /No AWS credentials were found: sign in/],
  ['AccessDeniedException', /^as AWS says it$/],
])('says what to do where AWS says %s', async (name, sentence) => {
  await expect(onTable(() => Promise.reject(refusal(name)), local)).rejects.toThrow(sentence);
});

test('asks for the table where none is named', async () => {
  await expect(onTable(async () => 'done', { PORT: 8787 })).rejects.toThrow(
    'Set TABLE_NAME to what the data stack gave out as TableName.',
  );
});
