import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Table } from './client.ts';
import { FORM_KEY } from './keys.ts';
import { listArticles } from './list-articles.ts';
import { loadAll } from './store.ts';
import { readTotals } from './tally.ts';

/** The form in which items lie in the table. It rises with a version that cannot read what the ones before wrote. */
export const FORM = 1;

const FormItem = z.object({ form: z.int() });

/** The table was written by a version that keeps its items in another form. */
export class OtherFormError extends Error {}

/**
 * Makes sure that this version can read what the table holds, and marks it so. Asked at start, never for a request.
 * @throws OtherFormError
 */
export async function checkForm(table: Table): Promise<void> {
  const { client, name } = table;
  const { Item } = await client.send(
    new GetCommand({ TableName: name, Key: FORM_KEY, ConsistentRead: true }),
  );
  if (Item && FormItem.parse(Item).form === FORM) return;
  if (Item || !(await isRead(table))) {
    throw new OtherFormError(
      'The data was written by another version of Quoin, in a form that this one does not read. With that version: `quoin export > articles.jsonl`; with this one, over an empty table: `quoin import articles.jsonl`.',
    );
  }
  await client.send(new PutCommand({ TableName: name, Item: { ...FORM_KEY, form: FORM } }));
}

/** Whether an unmarked table, of a version before there were marks, reads as it should: an empty one does. */
async function isRead(table: Table): Promise<boolean> {
  try {
    await readTotals(table);
    await loadAll((await listArticles(table, { limit: 1 })).items);
    return true;
  } catch (error) {
    if (error instanceof z.ZodError) return false;
    throw error;
  }
}
