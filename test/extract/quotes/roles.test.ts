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
    [
      'said Mateo Brandl, chair of the department of civil and marine engineering at Orrin',
      'Mateo Brandl',
      'chair of the department of civil and marine engineering at Orrin',
    ],
    [
      'said Mateo Brandl, deputy chief of dives at the county ambulance and rescue service',
      'Mateo Brandl',
      'deputy chief of dives at the county ambulance and rescue service',
    ],
    [
      'said Mateo Brandl, secretary of the state fire and safety board',
      'Mateo Brandl',
      'secretary of the state fire and safety board',
    ],
    [
      'said Mateo Brandl, an officer of the road, canal and harbour union',
      'Mateo Brandl',
      'officer of the road, canal and harbour union',
    ],
    [
      'said Mateo Brandl, minister of fish and forestry',
      'Mateo Brandl',
      'minister of fish and forestry',
    ],
    [
      'said Mateo Brandl, a former banker who is now director of Strand Bank',
      'Mateo Brandl',
      'director of Strand Bank',
    ],
    ['said Mateo Brandl, the Strand Air chief', 'Mateo Brandl', 'Strand Air chief'],
    ['said Mateo Brandl, the bespectacled head of the union', 'Mateo Brandl', 'head of the union'],
    [
      'said Mateo Brandl, chair of the board at Orrin and principal investigator of the trial',
      'Mateo Brandl',
      'chair of the board at Orrin and principal investigator of the trial',
    ],
    [
      'said Mateo Brandl, Chief Operating Officer at Orrin and Vice President of the chamber',
      'Mateo Brandl',
      'Chief Operating Officer at Orrin and Vice President of the chamber',
    ],
    ['said the tall, grey-haired grocer Mateo Brandl', 'Mateo Brandl', 'grocer'],
    ['said Mateo Brandl, head in hands', 'Mateo Brandl', null],
    [
      'said Dr. Ada B. Lane, president of Orrin College',
      'Ada B. Lane',
      'president of Orrin College',
    ],
    [
      'said Dr. Ada A. Pell, president of Orrin College',
      'Ada A. Pell',
      'president of Orrin College',
    ],
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
    [
      'said Mateo Brandl, owner of Brandl Roofing Inc., who has seen worse',
      'Mateo Brandl',
      'owner of Brandl Roofing Inc.',
    ],
    [
      'said Mateo Brandl, an economist at Fenwright Inc. in Chester, Pennsylvania',
      'Mateo Brandl',
      'economist at Fenwright Inc. in Chester, Pennsylvania',
    ],
    [
      'said Mateo Brandl, the manager of the Orrin Tidal Laboratory (OTL), of the work',
      'Mateo Brandl',
      'manager of the Orrin Tidal Laboratory (OTL)',
    ],
    [
      'said Mateo Brandl, a councillor for both the town and county councils',
      'Mateo Brandl',
      'councillor for both the town and county councils',
    ],
    [
      'said Mateo Brandl, who covers Wexmart as an analyst at Fenwright',
      'Mateo Brandl',
      'analyst at Fenwright',
    ],
    [
      'said Mateo Brandl, who was education secretary until May',
      'Mateo Brandl',
      'education secretary',
    ],
    [
      'said Mateo Brandl, then her private secretary for home affairs',
      'Mateo Brandl',
      'private secretary for home affairs',
    ],
    ['said Mateo Brandl, now Lord Baker of Vess', 'Mateo Brandl', null],
    ['said Rep. Mateo Brandl, a former train driver', 'Mateo Brandl', 'Rep.'],
    ['said the police spokesman, DSP Mateo Brandl', 'Mateo Brandl', 'police spokesman'],
    ['said Furious resident Mateo Brandl', 'Mateo Brandl', null],
    ['wrote a bot named Brandl', 'Brandl', null],
    ['said Labour MP for Vess Mateo Brandl', 'Mateo Brandl', 'Labour MP for Vess'],
    ['said world number one Mateo Brandl', 'Mateo Brandl', 'world number one'],
    ['said top seed Mateo Brandl', 'Mateo Brandl', 'top seed'],
    ['said team doctor Mateo Brandl', 'Mateo Brandl', 'team doctor'],
    ['said UN secretary-general Mateo Brandl', 'Mateo Brandl', 'UN secretary-general'],
    [
      'said Mateo Brandl, co-founder and CEO of the startup Blip',
      'Mateo Brandl',
      'co-founder and CEO of the startup Blip',
    ],
    ['said Mateo Brandl, a friend and adviser who helped', 'Mateo Brandl', 'adviser'],
    [
      'said Mateo Brandl, professor of law at the University of California, Davis',
      'Mateo Brandl',
      'professor of law at the University of California, Davis',
    ],
    ['said union spokesman the Rev. Mateo Brandl', 'Mateo Brandl', 'union spokesman'],
    ['said then-mayor Mateo Brandl', 'Mateo Brandl', 'then-mayor'],
    [
      'said Mateo Brandl, chair of the Vess and District Allotment Society',
      'Mateo Brandl',
      'chair of the Vess and District Allotment Society',
    ],
    ['said eyewitness Mateo Brandl', 'Mateo Brandl', null],
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

  it('is not that of whom somebody speaks through', () => {
    expect(
      lastIn('Mateo Brandl is unhurt. Through a spokesman, Brandl, 70, called it “a fright”.'),
    ).toMatchObject({ speaker: 'Mateo Brandl', role: null });
  });

  it('is an office before one towards somebody', () => {
    const quote = lastIn(
      'Tobias Varley was held. Varley’s attorney, public defender Ines Brandl, was late. “I overslept,” she said.',
    );

    expect(quote).toMatchObject({ speaker: 'Ines Brandl', role: 'public defender' });
  });

  it('is told beside a name that `with … as` holds', () => {
    const quote = lastIn(
      'The exam came in May with Mateo Brandl, now Lord Brandl of Vess, as education secretary.',
      'Asked about it, Lord Brandl said: “It was raining.”',
    );

    expect(quote).toMatchObject({ speaker: 'Mateo Brandl', role: 'education secretary' });
  });

  it('is that of the court and not how a judge is addressed', () => {
    const quote = lastIn(
      'Jurors were told by the judge to rest.',
      'Mr Justice Pell kept them late. “Sleep well,” he said.',
    );

    expect(quote).toMatchObject({ speaker: 'Pell', role: 'judge' });
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
    ['The mother-of-two said: “It is a start.”', 'mother-of-two', 'unknown'],
    ['“It is a start,” wrote hedge_row on Monday.', 'hedge_row', 'person'],
    ['“It is a start,” said 12 residents.', '12 residents', 'group'],
    [
      '“It is a start,” said a source involved in the company’s birth.',
      'source involved in the company’s birth',
      'unknown',
    ],
    [
      'A neighbour who asked to be left alone said: “It is a start.”',
      'neighbour who asked to be left alone',
      'unknown',
    ],
    ['“It is a start,” said one New Hampshire Democrat.', 'one New Hampshire Democrat', 'unknown'],
  ])('%s', (text, speaker, kind) => {
    expect(lastIn(text)).toMatchObject({ speaker, kind, role: null });
  });
});

describe('what is no role', () => {
  it.each([
    ['It was the specific decision Mateo Brandl made. “It rained,” Brandl said.', 'Mateo Brandl'],
    ['Polls show Mateo Brandl far ahead. “It rained,” Brandl said.', 'Mateo Brandl'],
    ['Brandl was the top recipient of gifts. Mateo Brandl said: “It rained.”', 'Mateo Brandl'],
    ['Her best shooter, Lena Brandl, agreed. “It rained,” Brandl said.', 'Lena Brandl'],
    ['At a stop in Onawa, Iowa, the candidate said: “It rained.”', 'candidate'],
  ])('%s', (text, speaker) => {
    expect(lastIn(text)).toMatchObject({ speaker, role: null });
  });

  it('but a word for people that only a dictionary has is one', () => {
    expect(lastIn('“It rained,” said Mateo Brandl, a cartoonist.')?.role).toBe('cartoonist');
    expect(lastIn('“It rained,” said goal attack Lena Brandl.')?.role).toBe('goal attack');
  });
});

describe('a role that is told apart from the name', () => {
  it.each(['A Varn', 'Varn’s deputy', 'Strand'])(
    'takes the fullest of the lede: %s minister',
    (opening) => {
      expect(
        lastIn(
          `${opening} minister of inland waters said on Monday that the locks would open.`,
          'In a briefing in Varn, the minister, Mateo Brandl, said “the locks are ready”.',
        ),
      ).toMatchObject({
        speaker: 'Mateo Brandl',
        role: `${opening.replace('A ', '')} minister of inland waters`,
      });
    },
  );

  it('takes what somebody has often won', () => {
    expect(
      lastIn(
        'Mateo Brandl came back from two sets down on Friday.',
        'The 16-times grand slam winner was close to defeat, but he turned it round.',
        '“I was calm,” Brandl said.',
      ),
    ).toMatchObject({ role: '16-times grand slam winner' });
  });

  it('takes the trade by which an expert is spoken of again, and no woman for one', () => {
    const told = (who: string) =>
      lastIn(
        `${who} told the jury the glue was “not sold before 1988”.`,
        '“Possible,” the chemist said.',
      );
    expect(told('An expert, Ada Brandl,')).toMatchObject({
      speaker: 'Ada Brandl',
      role: 'chemist',
    });
    expect(told('A woman called Ada Brandl')).toMatchObject({
      speaker: 'Ada Brandl',
      role: 'chemist',
    });
  });

  it('knows who works the land', () => {
    expect(
      lastIn(
        'Grazier Mary Te Brandl says she was glad to hear the Premier’s promise of help.',
        '“We all have it hard,” she said.',
      ),
    ).toMatchObject({ speaker: 'Mary Te Brandl', role: 'Grazier' });
  });
});
