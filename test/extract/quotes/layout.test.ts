import { describe, expect, it } from 'vitest';
import { article, quotesIn, spokenIn } from './readings.ts';

const saidIn = (...paragraphs: string[]): (string | null)[][] =>
  spokenIn(article(...paragraphs)).map(({ text, speaker }) => [text, speaker]);

describe('signatures', () => {
  it('of readers in lines of their own, with a dash or without', () => {
    const dashed = saidIn(
      'We asked what the pier means to you.',
      '"I learned to swim there."\n– Joan Teller, Ostley',
      '"My children go every Saturday."\n– Samira Haddad, teacher',
    );
    const bare = saidIn(
      'We asked what the pier means to you.',
      '"I learned to swim there."\nJoan Teller, Ostley',
      '"My children go every Saturday."\nSamira Haddad, teacher',
    );

    const expected = [
      ['I learned to swim there.', 'Joan Teller'],
      ['My children go every Saturday.', 'Samira Haddad'],
    ];
    expect(dashed).toEqual(expected);
    expect(bare).toEqual(expected);
  });

  it('make paragraphs without marks a quote, where more than one is signed', () => {
    const said = saidIn(
      'We asked what the pier means to you.',
      'I learned to swim there. My mother rang the bell.',
      '— Joan Teller, Ostley',
      'They should sell it. Nobody under forty has been.',
      '— Pete Gould',
      'The council meets on Friday.',
    );

    expect(said).toEqual([
      ['I learned to swim there. My mother rang the bell.', 'Joan Teller'],
      ['They should sell it. Nobody under forty has been.', 'Pete Gould'],
    ]);
  });

  it('make a block quote one', () => {
    const said = saidIn(
      'Fewer came this year.',
      '> We are a fair. Come and eat.\n>\n> — Dana Whitfield, chair',
    );

    expect(said).toEqual([['We are a fair. Come and eat.', 'Dana Whitfield']]);
  });
});

describe('lead-ins', () => {
  it('need no verb where a block quote follows', () => {
    const said = spokenIn(
      article('The forum was cross. And this, from kettle_logic:', '> I have lost four years.'),
    );

    expect(said.map(({ text, mention }) => [text, mention])).toEqual([
      ['I have lost four years.', 'kettle_logic'],
    ]);
  });

  it('sum up what items tell of him who said it, and leave him the words in marks', () => {
    const quotes = quotesIn(
      article(
        'Marta Oyelaran, the harbour master, also said:',
        '• The US would have to wait\n• She would speak "bluntly" to the pilots\n• The pier was sound',
      ),
    );

    expect(quotes.map(({ text, type }) => [text, type])).toEqual([
      ['The US would have to wait', 'indirect'],
      ['She would speak "bluntly" to the pilots', 'indirect'],
      ['bluntly', 'mixed'],
      ['The pier was sound', 'indirect'],
    ]);
  });

  it('of what the writer knows are no quote', () => {
    const said = saidIn(
      'Here is what we know so far:',
      '• The pier is shut\n• Two boats are adrift',
    );

    expect(said).toEqual([]);
  });

  it('take a letter to its end', () => {
    const said = saidIn(
      'In an email, Harriet Moll wrote:',
      'Dear all,',
      'I know this is hard news.',
      'Your managers will speak to you today.',
      'The union Unify said it had not been told.',
    );

    expect(said.map(([text]) => text)).toEqual([
      'Dear all,',
      'I know this is hard news.',
      'Your managers will speak to you today.',
    ]);
  });
});

describe('turns', () => {
  it('may have a dotted `Q` beside names with a colon', () => {
    const said = saidIn(
      'THE MODERATOR: Bert Hoang.',
      'Q. Is it slower?',
      "BERT HOANG: I wouldn't think so, no.",
      'Q. Yeah?',
      'BERT HOANG: About the courts? A little.',
    );

    expect(said.slice(-2)).toEqual([
      ["I wouldn't think so, no.", 'Bert Hoang'],
      ['About the courts? A little.', 'Bert Hoang'],
    ]);
  });

  it('answer numbered questions', () => {
    const said = saidIn(
      '1. What do you do in the morning?\n\nI feed the goat.',
      '2. What is the last thing you read?\n\nA seed catalogue. I read it twice.',
      '3. Who do you envy?\n\nNobody. Well, my goat.',
    );

    expect(said.map(([text]) => text)).toEqual([
      'I feed the goat.',
      'A seed catalogue. I read it twice.',
      'Nobody. Well, my goat.',
    ]);
  });
});
