import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { writeStore } from '#shared/store/dynamo-store.ts';
import { checkForm, FORM, OtherFormError } from '#shared/store/form.ts';
import { FORM_KEY } from '#shared/store/keys.ts';
import { storedArticle } from '#test/support/stored-article.ts';
import { freshTables } from '#test/support/table.ts';

const newTable = freshTables();

test('an empty table is marked, and known again with articles in it', async () => {
  const table = await newTable();
  const { article, text } = storedArticle({ url: 'https://a.example/1', source: 'Gazette' }, [
    { by: 'Ada Marlowe', words: 'We will not close the harbour before the winter is over' },
  ]);

  await checkForm(table);
  await writeStore(table).commit(article, text);

  await expect(checkForm(table)).resolves.toBeUndefined();
});

test('a table without a mark that reads as it should is taken up', async () => {
  const table = await newTable();
  const { article, text } = storedArticle({ url: 'https://a.example/1', source: 'Gazette' }, []);
  await writeStore(table).commit(article, text);

  await expect(checkForm(table)).resolves.toBeUndefined();
});

test.for([
  ['whose tallies are kept in another form', { pk: 'COVERAGE', sk: '0', articles: 7 }],
  ['that another version marked', { ...FORM_KEY, form: FORM + 1 }],
] as const)('a table %s is refused, with what to do', async ([, Item]) => {
  const table = await newTable();
  await table.client.send(new PutCommand({ TableName: table.name, Item }));

  const refused = expect(checkForm(table)).rejects;

  await refused.toThrow(OtherFormError);
  await refused.toThrow(/quoin export.*quoin import/u);
});
