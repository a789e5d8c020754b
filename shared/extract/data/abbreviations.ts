/**
 * Words that a full stop follows without ending the sentence, by what may stand after them. Collected from news
 * style guides (AP and Guardian abbreviations) and from what a first, naive splitter got wrong. Lower case, no stop.
 */

/** A name or a number always follows: never the end of a sentence. */
export const BEFORE_NAMES: ReadonlySet<string> = new Set(
  `mr mrs ms mx dr prof rev fr sr hon pres vp sen sens rep reps gov govs lt gen maj col capt cpt cmdr cdr adm
  sgt cpl pvt pfc spc brig supt insp det amb atty ald asst comr cmsr dep messrs mme mlle mt ft vs v viz cf al`.split(
    /\s+/,
  ),
);

/** A number follows: the end of a sentence unless a digit stands after them. */
export const BEFORE_NUMBERS: ReadonlySet<string> = new Set(
  'no nos sec secs vol vols ch fig figs pp p para approx ca c est'.split(/\s+/),
);

/** Capitalised, they end a sentence only where a word follows that usually starts one. */
export const SOMETIMES_LAST: ReadonlySet<string> = new Set(
  `inc corp co cos ltd plc llc bros assn dept univ jr sr esq st ave blvd rd dist mich ala ariz ark calif colo conn
  del fla ga ill ind kan ky la md mass minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo
  jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat etc`.split(
    /\s+/,
  ),
);

/** Words that start a sentence far more often than they go on a name: `in the U.S. The company …`. */
export const STARTERS: ReadonlySet<string> = new Set(
  `The A An This That These Those He She It They We You I His Her Its Their Our My There Here But And So Yet Or
  Nor If When While Where Why What Who How Which Whether As At In On For From With Without After Before During
  Since Until By To Of Over Under Between Among Against Because Although Though However Meanwhile Instead Then
  Now Once Still Also Some Many Most All Both Each Every Several Few Another Other Others Not No Yes Only Just
  Even Last Next Today Yesterday Asked According Despite About Like Did Does Do Is Are Was Were Has Have Had Will
  Would Could Should Can May`.split(/\s+/),
);

/** What follows a clock's `a.m.` or `p.m.` within the sentence, apart from lower-case words. */
export const AFTER_CLOCKS: ReadonlySet<string> = new Set(
  `Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun January
  February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug
  Sept Sep Oct Nov Dec ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT UTC BST CET CEST IST AEST HKT JST Eastern
  Central Pacific Mountain Greenwich Moscow`.split(/\s+/),
);

/** Verbs after a speaker's name: `“Who is there?” Ms Okafor asked.` is one sentence. */
export const SAYING_AFTER_MARKS: ReadonlySet<string> = new Set(
  `said says asked asks told added adds wrote writes tweeted posted cried shouted yelled screamed exclaimed replied
  joked recalled wondered continued quipped demanded answered laughed sighed remarked declared`.split(
    /\s+/,
  ),
);

/** Names written with a mark that ends other sentences. */
export const MARKED_NAMES: ReadonlySet<string> = new Set(['Yahoo', 'Jeopardy', 'Yum', 'Oklahoma']);
