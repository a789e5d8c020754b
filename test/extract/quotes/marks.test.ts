import { describe, expect, it } from 'vitest';
import { article, spokenIn } from './readings.ts';

const told = (paragraph: string): string[] => spokenIn(article(paragraph)).map(({ text }) => text);

describe('marks', () => {
  it.each([
    ['straight', '"The tide will not wait for us," Marta Oyelaran said.'],
    ['curly', '“The tide will not wait for us,” Marta Oyelaran said.'],
    ['low and high', '„The tide will not wait for us,“ Marta Oyelaran said.'],
    ['guillemets', '«The tide will not wait for us,» Marta Oyelaran said.'],
    ['guillemets with spaces', '« The tide will not wait for us, » Marta Oyelaran said.'],
    ['single', '‘The tide will not wait for us,’ Marta Oyelaran said.'],
    ['straight single', "'The tide will not wait for us,' Marta Oyelaran said."],
    ['doubled apostrophes', "''The tide will not wait for us,'' Marta Oyelaran said."],
    ['the wrong way round', '”The tide will not wait for us,“ Marta Oyelaran said.'],
    ['a mixed pair', '“The tide will not wait for us," Marta Oyelaran said.'],
  ])('reads %s', (_, paragraph) => {
    expect(told(paragraph)).toEqual(['The tide will not wait for us,']);
  });

  it('takes doubled apostrophes for marks like any other', () => {
    const quotes = spokenIn(
      article("Marta Oyelaran said: ''The tide came in at four. Nobody spoke.''"),
    );

    expect(quotes.map(({ text, type }) => [text, type])).toEqual([
      ['The tide came in at four. Nobody spoke.', 'direct'],
    ]);
  });

  it.each([
    [
      'a plural that owns the last word',
      "Marta Oyelaran said the port had 'a duty of care to its skippers' boats'.",
      ["a duty of care to its skippers' boats"],
    ],
    [
      'a clipped word at the head',
      "'Cause I'm stubborn,' Marta Oyelaran said, 'we're sailin' at four.'",
      ["Cause I'm stubborn,", "we're sailin' at four."],
    ],
  ])('closes single marks where they close: %s', (_, paragraph, said) => {
    expect(told(paragraph)).toEqual(said);
  });

  it('leaves a quotation within it the marks of its own', () => {
    expect(told('"I hollered, \'You forgot the nets!\'" Marta Oyelaran said.')).toEqual([
      "I hollered, 'You forgot the nets!'",
    ]);
    expect(
      told("'No,' she said. 'They only said: \"Mind the ropes.\"' Marta Oyelaran said."),
    ).toEqual(['No,', 'They only said: "Mind the ropes."']);
    expect(told('""The tide will not wait for us,"" Marta Oyelaran said.')).toEqual([
      'The tide will not wait for us,',
    ]);
  });

  it('tells apostrophes from single marks', () => {
    const quotes = told("'It's the skippers' own fault, isn't it?' Marta Oyelaran said.");

    expect(quotes).toEqual(["It's the skippers' own fault, isn't it?"]);
  });

  it('takes the outermost of nested quotes', () => {
    const quotes = told('“He said, ‘Leave the boats,’ and we left them,” Marta Oyelaran said.');

    expect(quotes).toEqual(['He said, ‘Leave the boats,’ and we left them,']);
  });

  it('follows a quotation over paragraphs that closes only in the last', () => {
    const quotes = spokenIn(
      article(
        '“We sailed at four,” Marta Oyelaran said. “The harbour was dark and nobody spoke.',
        '“By noon we had all the nets in and the rain had stopped.”',
      ),
    );

    expect(quotes.map(({ text }) => text)).toEqual([
      'We sailed at four,',
      'The harbour was dark and nobody spoke.',
      'By noon we had all the nets in and the rain had stopped.',
    ]);
    expect(new Set(quotes.map(({ speaker }) => speaker))).toEqual(new Set(['Marta Oyelaran']));
  });

  it('follows one in single marks too', () => {
    const quotes = spokenIn(
      article(
        "'We sailed at four,' Marta Oyelaran said. 'The harbour was dark and nobody spoke.",
        "'By noon we had all the nets in and the rain had stopped.'",
      ),
    );

    expect(quotes.map(({ text, speaker }) => [text, speaker])).toEqual([
      ['We sailed at four,', 'Marta Oyelaran'],
      ['The harbour was dark and nobody spoke.', 'Marta Oyelaran'],
      ['By noon we had all the nets in and the rain had stopped.', 'Marta Oyelaran'],
    ]);
  });

  it('ends one that was never closed before the writer goes on', () => {
    const quotes = told('“The tide will not wait for us, Marta Oyelaran said.');

    expect(quotes).toEqual(['The tide will not wait for us,']);
  });

  it('ends one that was never closed before the next opens', () => {
    const quotes = told('“The tide will not wait, Marta Oyelaran said. “We sail at four.”');

    expect(quotes).toEqual(['The tide will not wait,', 'We sail at four.']);
  });

  it('ends one that was never closed with its paragraph, behind another', () => {
    const quotes = told('“The tide is in,” Marta Oyelaran said. “It will be out by four.');
    const going = told('"And so," Marta Oyelaran said, "it ends.');

    expect(quotes).toEqual(['The tide is in,', 'It will be out by four.']);
    expect(going).toEqual(['And so,', 'it ends.']);
  });

  it('ends one that a mark of the other kind closes', () => {
    expect(told('"The tide is in,\' Marta Oyelaran said.')).toEqual(['The tide is in,']);
  });

  it('leaves inch marks alone', () => {
    const quotes = told('"The plank is 9" wide and we need two," Marta Oyelaran said.');

    expect(quotes.join(' ')).toContain('The plank is 9" wide');
  });
});
