import { describe, expect, it } from 'vitest';
import { article, spokenIn } from './readings.ts';

const lastIn = (...paragraphs: string[]) => spokenIn(article(...paragraphs)).at(-1);

describe('a role as printed', () => {
  it.each([
    ['said actor and director Mateo Brandl', 'Mateo Brandl', 'actor and director'],
    ['said Rovers and England striker Mateo Brandl', 'Mateo Brandl', 'Rovers and England striker'],
    ['said chief of staff Mateo Brandl', 'Mateo Brandl', 'chief of staff'],
    ['said planning officer Mateo Brandl', 'Mateo Brandl', 'planning officer'],
    ['said Labour MP Mateo Brandl', 'Mateo Brandl', 'Labour MP'],
    ['said world No 4 Mateo Brandl', 'Mateo Brandl', 'world No 4'],
    ['said the Rovers boss, Mateo Brandl', 'Mateo Brandl', 'Rovers boss'],
    ['said Mateo Brandl, CEO of Marlow Foods', 'Mateo Brandl', 'CEO of Marlow Foods'],
    [
      'said Mateo Brandl, managing director of Strand Bank',
      'Mateo Brandl',
      'managing director of Strand Bank',
    ],
    [
      'said Mateo Brandl, PhD, a senior fellow at the Orrin Institute',
      'Mateo Brandl',
      'senior fellow at the Orrin Institute',
    ],
    [
      'said Mateo Brandl, head of sales and marketing at Wexmart',
      'Mateo Brandl',
      'head of sales and marketing at Wexmart',
    ],
    [
      'said Mateo Brandl, director of the Orrin Centre and the trial’s lead author',
      'Mateo Brandl',
      'director of the Orrin Centre and the trial’s lead author',
    ],
    ['said Mateo Brandl, a front-runner in the race', 'Mateo Brandl', 'front-runner in the race'],
    [
      'said Mateo Brandl, the National Committeeman from Varn',
      'Mateo Brandl',
      'National Committeeman from Varn',
    ],
    ['said Marijke van der Velde, a senior lecturer', 'Marijke van der Velde', 'senior lecturer'],
    [
      'said Omar bin Saleh al-Harthi, the envoy of Muscara',
      'Omar bin Saleh al-Harthi',
      'envoy of Muscara',
    ],
    ['said father-of-three Mateo Brandl, 38', 'Mateo Brandl', null],
    ['said Mateo Brandl OBE', 'Mateo Brandl', null],
  ])('%s', (tail, speaker, role) => {
    const quote = lastIn(`“It was a long night for everyone,” ${tail}.`);

    expect(quote).toMatchObject({ speaker, role, kind: 'person' });
  });

  it('is told after a verb, and goes after one that is printed with the name', () => {
    const opening = 'Yusuf Rahman has been imam of the Castle Street mosque for years.';

    expect(lastIn(opening, '“We overslept,” Rahman said.')?.role).toBe(
      'imam of the Castle Street mosque',
    );
    expect(lastIn('“We overslept,” said Senator Joyce Pell, Democrat of Varn.')?.role).toBe(
      'Senator',
    );
  });

  it('is taken from the office that is spoken of next', () => {
    const [quote] = spokenIn(
      article(
        'That will not please Val Hodgkins. The regional secretary of the union has called for a ban.',
        '“It is raining,” she says.',
      ),
    );

    expect(quote).toMatchObject({
      speaker: 'Val Hodgkins',
      role: 'regional secretary of the union',
    });
  });

  it('is not that of another who is in it', () => {
    const quote = lastIn(
      'Luis Ferreira, the visiting manager, left early.',
      'Martin Haldane threw on a second striker.',
      'The Ardwick manager admitted that his team had been lucky. “We have lost such games,” he said.',
    );

    expect(quote).toMatchObject({ speaker: 'Martin Haldane', role: 'Ardwick manager' });
  });
});

describe('who has no name', () => {
  it.each([
    ['The crowd chanted: “Send them all home!”', 'crowd', 'group'],
    ['The real estate mogul said: “I will build it higher.”', 'real estate mogul', 'unknown'],
    ['Union leaders called it “a very cold and windy day”.', 'Union leaders', 'group'],
    [
      '“They gave us bagels,” said one animator who has worked there since May.',
      'one animator who has worked there since May',
      'unknown',
    ],
    [
      'Two diplomats left by the back door. “It was never about that,” said one of the diplomats.',
      'one of the diplomats',
      'unknown',
    ],
    ['“It is a start,” wrote @lanebrain_ on Monday.', '@lanebrain_', 'person'],
  ])('%s', (text, speaker, kind) => {
    expect(lastIn(text)).toMatchObject({ speaker, kind, role: null });
  });
});
