import type { Client } from '@modelcontextprotocol/client';
import { expect } from 'vitest';
import { tools } from '#shared/tools/index.ts';
import { articles, bridge } from '#test/support/collection.ts';

/** What each tool is asked, and what its text must have. */
const questions: Record<string, [Record<string, unknown>, string]> = {
  quote: [{ about: 'ferry crews' }, '“Nobody asked the ferry crews”'],
  said: [{ speaker: 'Ada Marlowe' }, '“The bridge will hold for another winter”'],
  verify: [{ words: 'The bridge will hold for another winter' }, 'Ada Marlowe'],
  summary: [{ article: bridge.id }, 'Bridge repairs to last all summer'],
  speakers: [{}, 'Ada Marlowe'],
  article: [{ article: bridge.url }, 'Bridge repairs to last all summer'],
};

const textOf = (content: unknown): string =>
  (content as { type: string; text?: string }[]).map(({ text }) => text ?? '').join('\n');

/** Every tool, resource and prompt, by the official client, which checks structured content against its schema. */
export async function runEverything(client: Client): Promise<void> {
  const listed = await client.listTools();
  expect(listed.tools.map(({ name }) => name)).toEqual(tools.map(({ name }) => name));
  for (const { name, outputSchema, annotations, description } of listed.tools) {
    expect(outputSchema, name).toMatchObject({ type: 'object' });
    expect(annotations, name).toMatchObject({ readOnlyHint: true });
    expect(description?.length, name).toBeGreaterThan(40);
    const [input, words] = questions[name]!;
    const reply = await client.callTool({ name, arguments: input });
    expect(reply.isError, name).toBeFalsy();
    expect(textOf(reply.content), name).toContain(words);
    expect(reply.structuredContent, name).toBeTypeOf('object');
  }

  const { resources } = await client.listResources();
  expect(resources.map(({ uri }) => uri)).toEqual(
    articles.map(({ article }) => `quoin://article/${article.id}`),
  );
  const templates = await client.listResourceTemplates();
  expect(templates.resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual([
    'quoin://article/{id}',
    'quoin://quote/{id}',
  ]);
  const article = await client.readResource({ uri: `quoin://article/${bridge.id}` });
  expect(JSON.parse(textOf(article.contents))).toMatchObject({
    id: bridge.id,
    text: articles[0]!.text,
  });
  const { id, text } = bridge.quotes[0]!;
  const quote = await client.readResource({ uri: `quoin://quote/${id}` });
  expect(JSON.parse(textOf(quote.contents))).toMatchObject({ id, text });
  await expect(client.readResource({ uri: 'quoin://quote/q_none' })).rejects.toThrow(/not found/i);

  const { prompts } = await client.listPrompts();
  expect(prompts.map(({ name }) => name)).toEqual(['quote-with-source', 'check-claim']);
  const find = await client.getPrompt({
    name: 'quote-with-source',
    arguments: { subject: 'the bridge', speaker: 'Ada Marlowe' },
  });
  expect(JSON.stringify(find.messages)).toContain('what Ada Marlowe said about “the bridge”');
  const check = await client.getPrompt({
    name: 'check-claim',
    arguments: { words: 'The bridge will hold' },
  });
  expect(JSON.stringify(check.messages)).toContain('Did anybody say this: “The bridge will hold”?');
  const completed = await client.complete({
    ref: { type: 'ref/prompt', name: 'check-claim' },
    argument: { name: 'speaker', value: 'ada' },
  });
  expect(completed.completion.values).toEqual(['Ada Marlowe']);
}
