import { describe, expect, it } from 'vitest';
import { joinQuotes, splitSpans } from '#shared/verify/group.ts';
import { type Candidate, judge } from '#shared/verify/judge.ts';

const candidate = (id: string, text: string, name: string | null, more = {}): Candidate => ({
  kind: 'quote',
  id,
  articleId: 'a',
  quoteIds: [id],
  text,
  speaker: name === null ? null : { name },
  ...more,
});

const WALL = 'A wall starts to die on the day it is finished';

describe('judge', () => {
  it('prefers the claimed speaker’s own words to the same words of another', () => {
    const candidates = [
      candidate('q1', WALL, 'Hallvard Innes'),
      candidate('q2', WALL, 'Oona Feltham'),
    ];

    const { verdict, best, matches } = judge({ quote: WALL, speaker: 'Feltham' }, candidates);

    expect(verdict).toBe('verbatim');
    expect(best?.candidate.id).toBe('q2');
    expect(matches.map((match) => match.speaker)).toEqual(['same', 'other']);
  });

  it('says whose words they are where the claimed speaker is another', () => {
    const { verdict, best } = judge({ quote: 'the day it is finished', speaker: 'Bettina Crowe' }, [
      candidate('q1', WALL, 'Oona Feltham'),
    ]);

    expect(verdict).toBe('other_speaker');
    expect(best?.wording).toBe('partial');
  });

  it('says that words of an unnamed speaker are there, and that the speaker is not known', () => {
    const { verdict, best } = judge({ quote: WALL, speaker: 'Feltham' }, [
      candidate('q1', WALL, null),
    ]);

    expect(verdict).toBe('verbatim');
    expect(best?.speaker).toBe('unknown');
  });

  it('calls changed words in another’s mouth another speaker’s, with the difference', () => {
    const { verdict, best } = judge(
      { quote: 'A wall starts to die on the day it is opened', speaker: 'Bettina Crowe' },
      [candidate('q1', WALL, 'Oona Feltham')],
    );

    expect(verdict).toBe('other_speaker');
    expect(best?.wording).toBe('altered');
    expect(best?.diff.some((part) => part.op === 'replaced')).toBe(true);
  });

  it('does not pin three small words on somebody else', () => {
    const { verdict, matches } = judge({ quote: 'it is finished', speaker: 'Bettina Crowe' }, [
      candidate('q1', WALL, 'Oona Feltham'),
    ]);

    expect(verdict).toBe('not_found');
    expect(matches).toHaveLength(1);
  });

  it('never calls reported speech or an article’s text verbatim', () => {
    for (const kind of ['reported', 'text']) {
      const { verdict } = judge({ quote: WALL }, [candidate('q1', WALL, 'Oona Feltham', { kind })]);
      expect(verdict).toBe('partial');
    }
  });

  it('finds joined halves, and shows the utterance once', () => {
    const halves = [
      { id: 'q1', text: 'We cried, and then we counted,' },
      { id: 'q2', text: 'and then we changed the depth' },
    ];
    const joined = joinQuotes(halves);
    const whole = candidate('g1', joined.text, 'Oona Feltham', {
      kind: 'group',
      quoteIds: ['q1', 'q2'],
    });

    const { verdict, best, matches } = judge(
      { quote: 'we counted and then we changed the depth' },
      [...halves.map(({ id, text }) => candidate(id, text, 'Oona Feltham')), whole],
    );

    expect(verdict).toBe('partial');
    expect(best?.candidate.id).toBe('g1');
    expect(matches).toHaveLength(1);
    const spans = splitSpans(joined, best?.spans ?? []);
    expect(
      spans.map(({ id, span }) =>
        halves.find((half) => half.id === id)?.text.slice(span.start, span.end),
      ),
    ).toEqual(['we counted,', 'and then we changed the depth']);
  });

  it('says of a claim that nothing like it is there', () => {
    const { verdict, best } = judge({ quote: 'Trains are late on Sundays' }, [
      candidate('q1', WALL, 'Oona Feltham'),
    ]);

    expect(verdict).toBe('not_found');
    expect(best).toBeNull();
  });

  it('judges a hostile claim against many quotes in bounded time', () => {
    const many = Array.from({ length: 200 }, (_, n) =>
      candidate(`q${n}`, `alpha beta ${n} gamma delta `.repeat(60), 'Oona Feltham'),
    );
    const started = performance.now();

    judge({ quote: 'delta gamma beta alpha '.repeat(400), speaker: 'x' }, many);

    expect(performance.now() - started).toBeLessThan(6000);
  });

  it.each([
    ['I would rather be sorry in a tunnel than late in a siding', 'the ends changed places'],
    ['The platform is 39.8 metres long', 'another number in few words of many'],
    ['It has stood there for nineteen years', 'another number in words'],
  ])('finds the quote behind “%s”: %s', (claim) => {
    const text =
      'I would rather be late in a siding than sorry in a tunnel. The platform is 3.98 metres long. It has stood there for ninety years, and nobody who waits on it has ever asked why.';

    expect(judge({ quote: claim }, [candidate('q1', text, 'Ada Marlowe')]).verdict).toBe('altered');
  });

  it.each(['I would rather walk to a station than wait in a car', 'The wall is 40 metres high'])(
    'takes “%s”, which shares its plain words alone, for something else',
    (claim) => {
      const text =
        'I would rather be late in a siding than sorry in a tunnel. The platform is 3.98 metres long.';

      expect(judge({ quote: claim }, [candidate('q1', text, null)]).verdict).toBe('not_found');
    },
  );
});
