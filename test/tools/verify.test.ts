import { beforeAll, describe, expect, it } from 'vitest';
import { toolNamed } from '#shared/tools/index.ts';
import type { Library } from '#shared/tools/library.ts';
import { plainText } from '#shared/tools/lines.ts';
import { fill, libraryOf } from '#test/support/collection.ts';
import { freshTables } from '#test/support/table.ts';

const newTable = freshTables();
let library: Library;

beforeAll(async () => {
  const table = await newTable();
  await fill(table);
  library = libraryOf(table);
});

const ask = async (input: Record<string, unknown>, from = library) => {
  const tool = toolNamed('verify')!;
  const answer = await tool.answer(from, input);
  expect(tool.output.strict().safeParse(answer.output).error).toBeUndefined();
  return { ...answer, text: plainText(answer.presentation) };
};

describe('verify', () => {
  it('says that the words are there, who said them, and what was searched', async () => {
    const { output, text } = await ask({
      words: 'the bridge will hold for another winter',
      speaker: 'Ada Marlowe',
    });

    expect(output['verdict']).toBe('verbatim');
    expect(text).toMatch(
      /^Found word for word\n\n“The bridge will hold for another winter”\n— Ada Marlowe/,
    );
    expect(text).toContain('Searched: 3 articles, published from 2026-05-01 to 2026-05-03.');
  });

  it('shows what was changed', async () => {
    const { output, text } = await ask({
      words: 'The bridge will not hold for another winter',
    });

    expect(output['verdict']).toBe('altered');
    expect(text).toContain('Found with other words');
    expect(text).toContain('“The bridge will hold for another winter”');
    expect(text).toContain('Claimed: “not” put in');
  });

  it('says that somebody else said it', async () => {
    const { output, text } = await ask({
      words: 'Nobody asked the ferry crews',
      speaker: 'Ada Marlowe',
    });

    expect(output['verdict']).toBe('other_speaker');
    expect(text).toMatch(/^Found, but not said by Ada Marlowe\n/);
    expect(text).toContain('— Bruno Castell');
  });

  it.each([
    ['sp_ada-marlowe', 'Ada Marlowe'],
    ['sp_nobody-here', 'nobody here'],
  ])('takes an id for a name, %s', async (speaker, name) => {
    const { output, text } = await ask({ words: 'Nobody asked the ferry crews', speaker });

    expect(output['claimedSpeaker']).toBe(name);
    expect(text).toMatch(new RegExp(`^Found, but not said by ${name}\n`));
    expect(text).toContain(`Checked: “Nobody asked the ferry crews” — ${name}\n`);
  });

  it('says that the speaker is not known', async () => {
    const { text } = await ask({
      words: 'It was bound to happen',
      speaker: 'Ada Marlowe',
    });

    expect(text).toContain('Speaker not known');
    expect(text).not.toMatch(/— Ada/);
  });

  it('never calls false what it does not find', async () => {
    const { output, text } = await ask({ words: 'Marmalade is a state of mind' });

    expect(output['verdict']).toBe('not_found');
    expect(text).toBe(
      'Not found\n\nChecked: “Marmalade is a state of mind”\n\nSearched: 3 articles, published from 2026-05-01 to 2026-05-03. That does not say that it was never said.',
    );
  });

  it('shows a quote once, though it also matches as a part of a longer utterance', async () => {
    const verdict = await library.verify({ quote: 'Nobody asked the ferry crews' });
    const [only] = verdict.matches;
    const other = await library.verify({ quote: 'It was bound to happen' });
    const joined = { ...only!, quotes: [...other.matches[0]!.quotes, ...only!.quotes] };
    const twice: Library = {
      ...library,
      verify: async () => ({ ...verdict, matches: [only!, joined] }),
    };

    const { presentation, output } = await ask({ words: 'Nobody asked the ferry crews' }, twice);

    expect(presentation.items).toHaveLength(1);
    expect(output['matches']).toHaveLength(2);
  });

  it('says what was checked where that is not what was found, for those who did not ask', async () => {
    const { presentation } = await ask({
      words: `${'marmalade '.repeat(60)}\u202e@here`,
      speaker: 'Ada\u200b Marlowe',
    });

    expect(presentation.notes[0]).toMatch(/^Checked: “marmalade .* \[…\]” — Ada Marlowe$/);
    expect(presentation.notes[0]!.length).toBeLessThan(340);
  });
});
