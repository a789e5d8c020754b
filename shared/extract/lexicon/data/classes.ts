import { Class } from '../tags.ts';
import { FEMALE_NAMES, MALE_NAMES } from './first-names.ts';
import { IRREGULAR } from './irregular.ts';
import { HUMAN_NOUNS, ORGANIZATION_NOUNS } from './people.ts';
import { PLACES } from './places.ts';
import { SAY_NOUNS, SAY_VERBS, TEXT_NOUNS, THINK_VERBS } from './saying.ts';

const TITLES = `mr mrs ms miss mx dr sir dame lord lady baron baroness rev reverend prof professor president
vice-president chancellor premier prime minister senator sen sens representative rep reps congressman congresswoman governor
gov govs mayor judge justice gen general col colonel lt lieutenant maj major capt captain sgt sergeant cpl adm
admiral cmdr commander officer detective inspector superintendent constable sheriff chief king queen prince
princess pope cardinal archbishop bishop father sister brother rabbi imam ambassador secretary speaker
councillor councilman councilwoman coach attorney director chairman chairwoman chair ceo msgr hon`;
const ABBREVIATIONS = `mr mrs ms dr sen sens rep reps gov govs gen col lt maj capt sgt cpl adm cmdr prof rev hon st
jr sr inc corp co ltd bros vs etc jan feb mar apr jun jul aug sept sep oct nov dec no nos vol fig dept univ
assn ave blvd rd ft mt pres atty supt det insp msgr ph ariz calif colo conn del fla ga ill ind kan ky la
mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ala ark`;
const TIMES = `monday tuesday wednesday thursday friday saturday sunday january february march april may june july
august september october november december today yesterday tomorrow tonight week month year morning afternoon
evening night earlier later recently`;
const OPENERS = `the a an this that these those but and or so if when while as although though because since after
before in on at for with by from to of there here what who why how he she it they we i you his her their its our
my yet still also then now meanwhile however once until despite during under over according not no nor both
every some many most all any each few several one two three another such asked`;
/** Common plurals that do not end in -s. */
const PLURALS =
  'people men women children police media staff crew both many some few others most all several';

function withForms(bases: string): string {
  const forms = new Set<string>();
  for (const base of bases.split(/\s+/)) {
    if (base === '') continue;
    forms.add(base);
    const e = base.endsWith('e');
    const y = /[^aeiou]y$/.test(base);
    forms.add(
      y ? `${base.slice(0, -1)}ies` : /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : `${base}s`,
    );
    if (!hasIrregular.has(base))
      forms.add(y ? `${base.slice(0, -1)}ied` : e ? `${base}d` : `${base}${doubled(base)}ed`);
    forms.add(e && !base.endsWith('ee') ? `${base.slice(0, -1)}ing` : `${base}${doubled(base)}ing`);
  }
  for (const [form, base] of IRREGULAR) if (forms.has(base)) forms.add(form);
  return [...forms].join(' ');
}
const hasIrregular = new Set(IRREGULAR.values());
const DOUBLING = new Set(
  'quip rebut admit blab chat tut nod grin concur confer demur infer jab snap'.split(' '),
);
const doubled = (base: string): string => (DOUBLING.has(base) ? base.charAt(base.length - 1) : '');
const withPlurals = (nouns: string): string =>
  nouns
    .split(/\s+/)
    .filter((noun) => noun !== '')
    .flatMap((noun) => {
      if (/m[ae]n$/.test(noun)) return [noun, noun.replace(/man$/, 'men')];
      if (/[^aeiou]y$/.test(noun)) return [noun, `${noun.slice(0, -1)}ies`];
      return [noun, /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`];
    })
    .join(' ');

/** Word classes; `letter` is the tag of a word that the counted lexicon has not. */
export const CLASS_LISTS: readonly { bits: number; words: string; letter: string }[] = [
  { bits: Class.say, words: withForms(SAY_VERBS), letter: 'V' },
  { bits: Class.think, words: withForms(THINK_VERBS), letter: 'V' },
  { bits: Class.human, words: withPlurals(HUMAN_NOUNS), letter: 'N' },
  { bits: Class.organization, words: withPlurals(ORGANIZATION_NOUNS), letter: 'N' },
  { bits: Class.document, words: withPlurals(TEXT_NOUNS), letter: 'N' },
  { bits: Class.sayNoun, words: withPlurals(SAY_NOUNS), letter: 'N' },
  { bits: Class.title, words: TITLES, letter: 'N' },
  { bits: Class.abbreviation, words: ABBREVIATIONS, letter: 'N' },
  { bits: Class.time, words: TIMES, letter: 'N' },
  { bits: 0, words: "'s n't", letter: 'T' },
  { bits: 0, words: "'re 've 'll 'd 'm", letter: 'X' },
  { bits: Class.opener, words: OPENERS, letter: '' },
  { bits: Class.plural, words: PLURALS, letter: 'N' },
  { bits: Class.past, words: [...IRREGULAR.keys()].join(' '), letter: 'V' },
  { bits: Class.female, words: FEMALE_NAMES, letter: 'P' },
  { bits: Class.male, words: MALE_NAMES, letter: 'P' },
  { bits: Class.place, words: PLACES, letter: 'P' },
];

/** Ranks and offices as shortened in front of a name. They come last: the fitted weights go by the numbers of all others. */
export const LATER_LISTS: typeof CLASS_LISTS = [
  {
    bits: Class.abbreviation,
    words: 'ald asst atty brig cmsr comr const dep dist insp pfc pvt snr spc supt treas',
    letter: 'N',
  },
];

/** Words of closed classes that the counted lexicon has wrong (the tagger it was counted with erred) or not at all. */
export const CLOSED_WORDS: readonly { letter: string; words: string }[] = [
  { letter: 'W', words: 'everything none hers ours theirs yours' },
  { letter: 'S', words: 'whereas' },
  { letter: 'I', words: 'till underneath' },
];
