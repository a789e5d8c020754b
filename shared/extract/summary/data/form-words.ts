/** Words that decide whether a sentence can stand alone. Lower case; grammar word lists, widened by what was seen. */

/** Pronouns and connectives that point back to a sentence before them. */
export const POINTS_BACK: ReadonlySet<string> = new Set(
  `he she they it this that these those his her hers their theirs its him them himself herself themselves itself
  but and so however also meanwhile instead then still yet or nor such another both others
  therefore thus hence moreover furthermore nevertheless nonetheless consequently accordingly similarly likewise
  otherwise besides though anyway plus afterwards afterward thereafter subsequently neither either
  now here there one same yes no indeed rather too again more hers elsewhere conversely finally lastly
  secondly thirdly overall first second third`.split(/\s+/),
);

/** Of those, the ones that only point back when a comma follows: `First, …`, `More than 90 people …` do differ. */
export const BACK_WITH_COMMA: ReadonlySet<string> = new Set(
  `first second third finally lastly secondly thirdly overall more no one there here too again rather though plus
  otherwise besides indeed yes same elsewhere afterwards afterward thereafter either neither`.split(
    /\s+/,
  ),
);

/** Openings of several words that point back. */
export const POINTING_PHRASES: readonly string[] = [
  'as a result',
  'as such',
  'as well as that',
  'after that',
  'after this',
  'at the same time',
  'at that',
  'at this point',
  'because of this',
  'because of that',
  'before that',
  'by then',
  'by contrast',
  'despite this',
  'despite that',
  'due to this',
  'for example',
  'for instance',
  'for this reason',
  'for that',
  'for his part',
  'for her part',
  'for its part',
  'for their part',
  'from there',
  'here is',
  "here's",
  'here’s',
  'here are',
  'in addition',
  'in contrast',
  'in fact',
  'in it,',
  'in other words',
  'in response',
  'in return',
  'in short',
  'in that',
  'in this',
  'in turn',
  'in both',
  'in doing so',
  'in one',
  'in all of',
  'like this',
  'like that',
  'not only that',
  'of course',
  'of these',
  'of those',
  'of them',
  'on the contrary',
  'on the other hand',
  'on that',
  'one of them',
  'one of those',
  'one of these',
  'one example',
  'some of them',
  'some of those',
  'some of these',
  'all of them',
  'all of this',
  'all of that',
  'many of them',
  'many of those',
  'most of them',
  'most of those',
  'none of them',
  'none of this',
  'none of that',
  'each of them',
  'among them',
  'among those',
  'among these',
  'part of that',
  'part of this',
  'since then',
  'since that',
  'that said',
  'the latter',
  'the other',
  'the others',
  'the two ',
  'the pair',
  'the duo',
  'the trio',
  'the same',
  'the second ',
  'the third ',
  'there, ',
  'to that end',
  'to this end',
  'to do this',
  'to do so',
  'under this',
  'under that',
  'until then',
  'what is more',
  "what's more",
  'what’s more',
  'with that',
  'with this',
];

/** Openings after which a pronoun points out of the sentence: `In 2014, she …`, `When he arrived, …`. */
export const CLAUSE_OPENERS: ReadonlySet<string> = new Set(
  `in on at after before when while whilst as since during last next later earlier by for from with without despite
  although though if once until till under over through throughout because even now today yesterday tomorrow
  tonight ultimately eventually soon recently previously originally initially now sometimes often like unlike
  asked following according upon within where whenever within given having being only just perhaps maybe
  fortunately unfortunately sadly luckily apparently clearly not of to`.split(/\s+/),
);

/** Personal pronouns that want a name or a noun before them. */
export const THIRD_PERSON: ReadonlySet<string> = new Set(
  'he she they him her them his their it its'.split(' '),
);

/** Of those, the ones for persons: a noun such as `the game` is not who is meant. */
export const PERSONAL: ReadonlySet<string> = new Set('he she him his hers'.split(' '));

/** Pronouns of a speaker whose name stands in another sentence: `“…,” he said`. */
export const PRONOUN_SPEAKERS: ReadonlySet<string> = new Set('he she they it i we you'.split(' '));

/** The writer or a speaker speaks: seldom what an article's summary wants. */
export const FIRST_SECOND_PERSON: ReadonlySet<string> = new Set(
  'i me my mine myself we us our ours ourselves you your yours yourself'.split(' '),
);

/** Verbs of saying, in the forms that a news article uses beside a quotation. */
export const SAYING: ReadonlySet<string> = new Set(
  `said says say told tells added adds wrote writes tweeted posted asked explained insisted claimed argued warned
  continued recalled noted announced replied stated admitted joked testified`.split(/\s+/),
);

/** Words that carry little by themselves. */
export const STOPWORDS: ReadonlySet<string> = new Set(
  `a about above after again against all also am an and any are as at be because been before being below between
  both but by can could did do does doing down during each even few for from further had has have having he her
  here hers him his how i if in into is it its just like may me might more most much must my no nor not now of off
  on once one only or other our out over own per s said same say says she should so some still such t than that
  the their them then there these they this those through to too two under until up upon us very was we were what
  when where which while who whom why will with would yet you your`.split(/\s+/),
);

/** Words for people that no ending tells. */
export const PERSON_NOUNS: ReadonlySet<string> = new Set(
  `man men woman women boy boys girl girls child children baby babies kid kids teen teens youth person people mother
  mothers mom mum father fathers dad parent parents son sons daughter daughters brother brothers sister sisters
  husband wife couple partner widow friend friends neighbor neighbour uncle aunt cousin nephew niece grandson
  girlfriend boyfriend fiancé fiancée bride groom king queen prince princess duke duchess pope bishop priest nun
  president minister premier chancellor secretary judge justice chief captain sergeant lieutenant general colonel
  officer official guard soldier marine sailor pilot victim suspect thief witness patient nurse doctor surgeon coach
  athlete star model chef host guest expert scholar aide lawyer attorney jury coroner student pupil graduate
  professor dean author poet critic editor founder boss head chairman chair head ceo clerk candidate democrat
  republican liberal rival opponent champion striker defender goalkeeper midfielder winger forward teammate comic
  comedian musician actress actor artist idol fan fans survivor refugee migrant immigrant orphan prisoner inmate
  hostage slave heir millionaire billionaire teenager toddler newborn infant one someone anyone everyone nobody
  somebody anybody who whoever spokesman spokeswoman teammate hero villain genius monk imam rabbi saint god crew
  team family families staff figure veteran native resident citizen american`.split(/\s+/),
);

/** After `The` these nouns mean somebody or something that the article has introduced. */
export const KNOWN_NOUNS: ReadonlySet<string> = new Set(
  `man woman boy girl baby child couple pair duo trio teenager teen youngster pensioner victim victims suspect
  suspects defendant gunman attacker driver passenger passengers motorist officer officers incident accident crash
  attack attacks explosion blast shooting fire blaze robbery theft killing murder death deaths arrest arrests video
  clip footage photo photos picture pictures image images post tweet letter email message note book film movie song
  album show episode game match win victory defeat loss goal result move decision ruling verdict announcement
  statement comments remarks claim claims allegations charges accusation accusations news report findings study
  survey research discovery plan plans proposal deal agreement measure law bill vote debate row scandal controversy
  investigation probe inquiry search trial case hearing lawsuit complaint protest protests strike storm quake
  singer actor actress star comedian rapper model presenter host author writer director producer footballer player
  striker midfielder defender goalkeeper winger golfer boxer athlete swimmer manager coach champion veteran
  politician lawmaker senator congressman congresswoman congressman minister mayor businessman entrepreneur
  billionaire millionaire designer artist musician dog cat animal animals creature plane aircraft jet helicopter
  ship boat vessel car vehicle truck bus train building house property home site area event ceremony party
  product device app service system project campaign scheme programme program operation mission visit trip`.split(
    /\s+/,
  ),
);

/** Words after such a noun that tell which one is meant, or make it part of a longer name. */
export const TELLS_WHICH: ReadonlySet<string> = new Set(
  `of who whose whom that which in on at from behind with without for to between by into against over about under
  near outside inside accused charged convicted suspected believed known named called killed involved and or`.split(
    /\s+/,
  ),
);
