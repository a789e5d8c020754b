import { describe, expect, it } from 'vitest';
import { article, spokenIn } from './readings.ts';

const lastIn = (...paragraphs: string[]) => spokenIn(article(...paragraphs)).at(-1);

describe('who is meant', () => {
  it('turns to whom the paragraph between is about', () => {
    const quote = lastIn(
      'Elena Vaskova lost. “She was better,” Vaskova said.',
      'Liang Jiayi, who needed a seat after her last winner, was still shaking.',
      '“I only packed for three days,” she said.',
    );

    expect(quote).toMatchObject({ speaker: 'Liang Jiayi' });
  });

  it('hears from the pronouns after a name what a list of given names has otherwise', () => {
    const quote = lastIn(
      'Kofi Brandt, who lost her hat, left. Rolf Hale stayed.',
      '“It was windy,” she said.',
    );

    expect(quote).toMatchObject({ speaker: 'Kofi Brandt' });
  });

  it('takes what is said of a subject for the subject', () => {
    const quote = lastIn(
      'My friend Bethan told me to go. The teacher was a young woman with a cold.',
      '“Well, you may drive,” she said.',
    );

    expect(quote).toMatchObject({ speaker: 'teacher', kind: 'unknown' });
  });

  it('knows a wife by her husband’s name with a title', () => {
    const quote = lastIn(
      'Peter Hallworth, managing director of Hallworth Homes, appealed.',
      'His wife, Janet, wept.',
      '“We grew up here,” Mrs Hallworth added.',
    );

    expect(quote).toMatchObject({ speaker: 'Janet Hallworth', kind: 'person' });
  });

  it('knows the other of a couple', () => {
    const quote = lastIn(
      'Bob and Claire Heald thanked the rescuers. “I brought cake,” Mrs Heald said.',
      '“It was only shop,” said her husband.',
    );

    expect(quote).toMatchObject({ speaker: 'Bob Heald' });
  });

  it('gives a letter and a message to those who wrote them', () => {
    const ruled = 'Deborah Aske told the court in a statement that there was a mistake.';

    expect(lastIn(ruled, '“It was years out of date,” the statement read.')?.speaker).toBe(
      'Deborah Aske',
    );
    expect(
      lastIn('Gustavo Lemos later sent reporters a message. It read: “I am working.”'),
    ).toMatchObject({ speaker: 'Gustavo Lemos', kind: 'person' });
  });

  it('takes no dateline for a speaker', () => {
    const quote = lastIn(
      'WASHINGTON, Nov. 19 (AP) — In reply to the vote, Hilary Denton rallied supporters, saying: “We have to be ready.”',
    );

    expect(quote?.speaker).toBe('Hilary Denton');
  });

  it('takes an office in capitals for whoever holds it', () => {
    const quote = lastIn(
      'The sleeper that Maren Haldane promised will not run.',
      'The Transport Minister conceded on Monday that the carriages are too tall. “I would rather be embarrassed,” she said.',
    );

    expect(quote).toMatchObject({ speaker: 'Maren Haldane', role: 'Transport Minister' });
  });
});
